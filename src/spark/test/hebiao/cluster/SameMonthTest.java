package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.cli.CommandRun;
import hebiao.cli.OwnForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
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

    /** Each engine can go on from what the other has left. */
    @Test
    void aMonthHeldAgainstTheOneBeforeIsTheSame() throws IOException {
        String before = MONTH.resolve("2024-11.zip").toString();
        CommandRun.of("consolidate", "--period", "2024-11", "--out", out.resolve("before").toString(), before);
        assertThat(ClusterMain.run(new Consolidate(spark), "--period", "2024-11", "--forms", before, "--out",
                out.resolve("spread").toString())).isZero();
        Path left = out.resolve("spread/2024-11");
        assertThat(left.resolve("submissions.json")).hasSameTextualContentAs(out.resolve("before/submissions.json"));

        String forms = MONTH.resolve("2024-12.zip").toString();
        String spread = spread(List.of("--previous", left.toString()), forms);
        assertThat(spread).contains("\"C06\"")
                .isEqualTo(alone(List.of("--previous", out.resolve("before").toString()), forms));
        Files.move(out.resolve("alone"), out.resolve("other"));
        assertThat(spread).isEqualTo(alone(List.of("--previous", left.toString()), forms));

        assertThat(CommandRun.of("consolidate", "--replay", left.resolve("manifest.json").toString()))
                .as("it does not say where the inputs lie").isEqualTo(2);
        Told earlier = Told.of(new Consolidate(spark), "--period", "2024-11", "--forms", before, "--previous",
                left.toString(), "--out", out.resolve("none").toString());
        assertThat(earlier.status()).isEqualTo(2);
        assertThat(earlier.err()).contains("不早于本期 2024-11");
        assertThat(out.resolve("none")).doesNotExist();
    }

    /** With the policy that lies beside them and departs from one of the product. */
    @Test
    void formsOfOnesOwnTemplatesAreTheSame() throws IOException {
        OwnForm ours = OwnForm.in(Files.createDirectory(out.resolve("made")));
        Path policy = Files.createDirectories(ours.templates().resolve("policies")).resolve("ours.yaml");
        Files.writeString(policy, "base: national\nlowExecution: 70\n");
        Files.writeString(ours.templates().resolve("ours-2021/template.yaml"), "policy: ours\n",
                StandardOpenOption.APPEND);
        Path forms = Files.createDirectory(out.resolve("forms"));
        Files.copy(ours.form(), forms.resolve("own.xlsx"));
        Files.copy(Path.of("test-fixtures/forms/form-05.xlsx"), forms.resolve("shipped.xlsx"));
        List<String> own = List.of("--templates", ours.templates().toString());
        assertThat(spread(own, forms.toString())).isEqualTo(alone(own, forms.toString()))
                .contains("\"template\" : \"ours-2021\"", "\"template\" : \"self-evaluation\"", "ours");

        assertThat(problem("--templates", forms.toString())).contains("里没有表样");
        assertThat(problem("--policy", "no.yaml")).contains("no.yaml 用不了");
        Files.writeString(policy, "base: nowhere\n");
        assertThat(problem("--templates", ours.templates().toString())).contains("ours-2021 用不了", "nowhere");
    }

    private String problem(String... options) {
        String[] own = {"--period", "2024-12", "--forms", out.resolve("forms").toString(), "--out",
            out.resolve("none").toString()};
        Told told = Told.of(new Consolidate(spark),
                Stream.concat(Stream.of(own), Stream.of(options)).toArray(String[]::new));
        assertThat(told.status()).isEqualTo(2);
        return told.err();
    }

    /** Also of a file that is much too large, whose size the message tells. */
    @Test
    void aTooLargeFileIsTheSame() throws IOException {
        Path folder = Files.createDirectory(out.resolve("forms"));
        Files.write(folder.resolve("大.xlsx"), new byte[70 << 20]);
        String spread = spread(List.of(), folder.toString());
        assertThat(spread).isEqualTo(alone(List.of(), folder.toString())).contains("70");
    }

    @Test
    @Tag("slow")
    void theTablesHoldTheMonthAndAreNotWrittenOver() throws IOException {
        List<String> ledgers = List.of("--budget", MONTH.resolve("budget.xlsx").toString());
        String forms = MONTH.resolve("2024-11.zip").toString();
        String json = spread(ledgers, forms, "--forms", "test-fixtures/hostile/cut-off.xlsx");
        long findings = Pattern.compile("\"rule\" : ").matcher(json).results().count();

        assertThat(table("findings").count()).isEqualTo(findings).isPositive();
        assertThat(table("submissions").where("status = 'UNREADABLE'").count()).isPositive();
        assertThat(table("submissions").where("year = 2024 and month = 12").count())
                .isEqualTo(Pattern.compile("\"status\" : ").matcher(json).results().count());
        assertThat(table("fields").where("field = 'projectName' and state = 'FILLED'").count()).isPositive();
        assertThat(table("indicators").where("level3 is not null and department is not null").count()).isPositive();
        assertThat(table("fund_checks").where("ledger_initial_budget > 0").count()).isPositive();
        assertThat(run(ledgers, forms)).isEqualTo(2);
        assertThat(run(ledgers, forms, "--replace")).isZero();
        assertThat(table("submissions").where("status = 'UNREADABLE'").count()).isZero();
    }

    private Dataset<Row> table(String name) {
        return spark.read().parquet(out.resolve("spread").resolve(name).toString());
    }

    private String alone(List<String> ledgers, String forms) throws IOException {
        CommandRun.of(together(ledgers, "consolidate", "--period", "2024-12", "--out", out.resolve("alone").toString(),
                forms));
        return Files.readString(out.resolve("alone/findings.json"));
    }

    /** In pieces so short that the payments make many. */
    private String spread(List<String> ledgers, String forms, String... more) throws IOException {
        assertThat(run(ledgers, forms, more)).isZero();
        return Files.readString(out.resolve("spread/2024-12/findings.json"));
    }

    private int run(List<String> ledgers, String forms, String... more) {
        String[] own = {"--period", "2024-12", "--out", out.resolve("spread").toString(), "--forms", forms,
            "--piece-bytes", "10000"};
        return ClusterMain.run(new Consolidate(spark),
                together(ledgers, Stream.concat(Stream.of(own), Stream.of(more)).toArray(String[]::new)));
    }

    private static String[] together(List<String> ledgers, String... others) {
        return Stream.concat(Stream.of(others), ledgers.stream()).toArray(String[]::new);
    }
}
