package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consolidate} and {@code blank}, as the finance office runs them. */
class ConsolidateCommandTest {

    private static final String FORMS = "test-fixtures/forms";

    @TempDir
    private Path folder;

    @Test
    void theTenFormsMakeAMonth() throws IOException {
        Run run = Run.of("consolidate", "--period", "2024-12", "--out", out("month"), FORMS);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("2024-12  共 10 张表：接收 6，退回 4，无法读取 0\n");
        assertThat(names(folder.resolve("month"))).containsExactly("annotated", "consolidated-2024-12.xlsx",
                "findings.csv", "findings.json", "manifest.json", "reminders-2024-12.xlsx", "submissions.json");
        assertThat(names(folder.resolve("month/annotated"))).hasSize(10).contains("form-10.xlsx");
    }

    @Test
    void theSameMonthHasTheSameBytesAndReplacesTheOldOne() throws IOException {
        Run.of("consolidate", "--period", "2024-12", "--out", out("one"), FORMS);
        Files.writeString(folder.resolve("one/annotated/old.xlsx"), "left by an earlier month");
        Run.of("consolidate", "--period", "2024-12", "--out", out("one"), FORMS);
        Run.of("consolidate", "--period", "2024-12", "--out", out("two"), FORMS);

        try (Stream<Path> walk = Files.walk(folder.resolve("two"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path twin = folder.resolve("one").resolve(folder.resolve("two").relativize(file));
                assertThat(Files.readAllBytes(twin)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
            }
        }
        assertThat(folder.resolve("one/annotated/old.xlsx")).doesNotExist();
    }

    @Test
    void nothingIsLeftWhereTheOutputCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        Run run = Run.of("consolidate", "--period", "2024-12", "--out", out("file"), FORMS);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(out("file")).doesNotContain("Exception");
        assertThat(names(folder)).containsExactly("file");
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("in the way");
    }

    @Test
    void wrongUsageIsOneSentence() {
        assertThat(Run.of("consolidate", "--period", "2024-13", "--out", out("x"), FORMS).status()).isEqualTo(2);
        Run missing = Run.of("consolidate", "--period", "2024-12", "--out", out("x"), "no/such/folder");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("no/such/folder").doesNotContain("Exception");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void theLanguageMayBeSaidBeforeTheCommand() {
        assertThat(Run.of("--lang", "en", "consolidate", "--period", "2024-12", "--out", out("x"), FORMS).out())
                .startsWith("2024-12  10 forms");
    }

    @Test
    void aBlankIsTheSelfEvaluationUnlessAnotherIsNamed() throws IOException {
        Run.of("blank", "--out", out("one"));
        Run.of("blank", "--template", "monitoring", "--out", out("two"));
        assertThat(names(folder.resolve("one"))).containsExactly("项目支出绩效自评表.xlsx");
        assertThat(names(folder.resolve("two"))).containsExactly("项目支出绩效目标执行监控表.xlsx");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
