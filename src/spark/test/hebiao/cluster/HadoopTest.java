package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is submitted to YARN, with everything in HDFS. */
@Tag("slow")
class HadoopTest {

    private static final Path MONTH = Path.of("test-fixtures/month").toAbsolutePath();
    private static final List<String> LEDGERS = List.of("roster.xlsx", "budget.xlsx", "payments.csv", "targets.xlsx");
    private static final String FORMS = "2024-12.zip";
    private static final String JAR = Path.of("target/hebiao-spark.jar").toAbsolutePath().toString();
    private static final int LONGEST_MINUTES = 8;

    @TempDir
    private Path folder;
    private HadoopCluster hadoop;
    private SparkHome spark;

    @BeforeEach
    void start() throws IOException {
        hadoop = new HadoopCluster(folder);
        spark = SparkHome.beside(folder, hadoop.settings());
    }

    @AfterEach
    void stop() throws IOException {
        spark.close();
        hadoop.close();
    }

    @Test
    void aMonthInHdfsIsTheSameOnYarn() throws Exception {
        submit(0, "client", "Pack", "--forms", hadoop.put(MONTH.resolve(FORMS)), "--out", hadoop.address("/packed"));

        List<String> month = new ArrayList<>(List.of("--forms", hadoop.address("/packed"), "--out",
                hadoop.address("/results"), "--piece-bytes", "8000"));
        for (String ledger : LEDGERS) {
            month.addAll(List.of(option(ledger), hadoop.put(MONTH.resolve(ledger))));
        }
        String[] options = month.toArray(String[]::new);
        submit(0, "cluster", "Consolidate", options);
        assertThat(hadoop.read("/results/2024-12/findings.json")).isEqualTo(alone()).contains("\"L05\"");
        // there is a month already
        submit(2, "client", "Consolidate", options);
        assertThat(Files.readString(log())).contains("--replace");
    }

    /** What the job said goes with a failure. */
    private void submit(int status, String mode, String job, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--master", "yarn", "--deploy-mode", mode, "--executor-memory",
                "512m", "--driver-memory", "512m", "--num-executors", "2", "--conf",
                "spark.yarn.jars=local:" + spark.jars(), "--class", "hebiao.cluster." + job, JAR,
                "--period", "2024-12"));
        all.addAll(List.of(options));
        Process submitted = spark.submit(log(), all.toArray(String[]::new));
        assertThat(submitted.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(submitted.exitValue()).as(Files.readString(log())).isEqualTo(status);
    }

    private Path log() {
        return folder.resolve("job.log");
    }

    private static String option(String ledger) {
        return "--" + ledger.substring(0, ledger.indexOf('.'));
    }

    private String alone() throws IOException {
        return OneMachine.findings(folder.resolve("alone"), Stream.concat(Stream.of(MONTH.resolve(FORMS).toString()),
                LEDGERS.stream().flatMap(ledger -> Stream.of(option(ledger), MONTH.resolve(ledger).toString()))));
    }
}
