package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.cli.CommandRun;
import hebiao.month.MadeMonth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 forms and their payments, about a million lines: the same on the engine as on one machine, to the byte. */
@Tag("slow")
class LargeMonthTest {

    @TempDir
    private Path folder;

    @Test
    void aNationsMonthIsTheSame() throws Exception {
        MadeMonth.main(new String[] {folder.toString(), "5000", "144"});
        assertThat(Files.size(folder.resolve("payments.csv"))).isGreaterThan(50_000_000);
        List<String> ledgers = Stream.of("roster.xlsx", "budget.xlsx", "payments.csv", "targets.xlsx").flatMap(file ->
                Stream.of("--" + file.substring(0, file.indexOf('.')), folder.resolve(file).toString())).toList();
        assertThat(CommandRun.of(together(ledgers, "consolidate", "--period", "2024-12", "--out",
                folder.resolve("alone").toString(), folder.resolve("forms").toString()))).isLessThan(2);
        assertThat(ClusterMain.run(new Consolidate(LocalEngine.two()), together(ledgers, "--period", "2024-12",
                "--out", folder.resolve("spread").toString(), "--forms", folder.resolve("forms").toString()))).isZero();
        assertThat(folder.resolve("spread/2024-12/findings.json"))
                .hasSameBinaryContentAs(folder.resolve("alone/findings.json"));
    }

    private static String[] together(List<String> ledgers, String... others) {
        return Stream.concat(Stream.of(others), ledgers.stream()).toArray(String[]::new);
    }
}
