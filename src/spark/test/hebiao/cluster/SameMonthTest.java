package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine says of the made month what one machine says, to the byte. */
class SameMonthTest {

    private static final Path MONTH = Path.of("test-fixtures/month");

    @TempDir
    private Path out;

    private final SparkSession spark = LocalEngine.two();

    @Test
    void theMadeMonthIsTheSame() throws IOException {
        List<String> ledgers = List.of("--roster", MONTH.resolve("roster.xlsx").toString(),
                "--budget", MONTH.resolve("budget.xlsx").toString(),
                "--payments", MONTH.resolve("payments.csv").toString(),
                "--targets", MONTH.resolve("targets.xlsx").toString());
        String forms = MONTH.resolve("2024-12.zip").toString();
        String spread = spread(ledgers, forms);
        assertThat(spread).isEqualTo(alone(ledgers, forms)).contains("\"L05\"");
    }

    private String alone(List<String> ledgers, String forms) throws IOException {
        CommandRun.of(together(ledgers, "consolidate", "--period", "2024-12", "--out", out.resolve("alone").toString(),
                forms));
        return Files.readString(out.resolve("alone/findings.json"));
    }

    /** In pieces so short that the payments make many. */
    private String spread(List<String> ledgers, String forms) throws IOException {
        int status = ClusterMain.run(new Consolidate(spark), together(ledgers, "--period", "2024-12", "--out",
                out.resolve("spread").toString(), "--forms", forms, "--piece-bytes", "10000"));
        assertThat(status).isZero();
        return Files.readString(out.resolve("spread/2024-12/findings.json"));
    }

    private static String[] together(List<String> ledgers, String... others) {
        return Stream.concat(Stream.of(others), ledgers.stream()).toArray(String[]::new);
    }
}
