package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --templates}: forms of somebody's own are recognised among those that come with the product. */
class OwnTemplatesTest {

    private static final Path SHIPPED_FORM = Path.of("test-fixtures/forms/form-05.xlsx");

    @TempDir
    private Path folder;
    private Path own;
    private Path form;

    @BeforeEach
    void makeTemplateAndForm() throws IOException {
        OwnForm made = OwnForm.in(folder);
        own = made.templates();
        form = made.form();
    }

    @Test
    void aFormOfOnesOwnIsRecognisedAndSoIsOneOfTheProduct() {
        Run run = Run.of("check", "--format", "json", "--templates", own.toString(), form.toString(),
                SHIPPED_FORM.toString());
        assertThat(run.out()).contains("\"template\" : \"ours-2021\"", "\"projectName\" : \"农村公路\"",
                "\"template\" : \"self-evaluation\"");
        assertThat(Run.of("check", "--format", "json", "--templates", own.resolve("ours-2021").toString(),
                form.toString()).out()).contains("\"template\" : \"ours-2021\"");
    }

    @Test
    void oneOfThemCanBeNamedByItsId() {
        Run run = Run.of("check", "--templates", own.toString(), "--template", "ours-2021", SHIPPED_FORM.toString());
        assertThat(run.out()).doesNotContain("可能是另一种表").contains("项目全称");
    }

    @Test
    void aMonthByThemIsTheSameWhenReplayed() {
        Path out = folder.resolve("out");
        assertThat(Run.of("consolidate", "--period", "2021-12", "--templates", own.toString(), "--out", out.toString(),
                form.toString()).out()).contains("manifest.json");
        Run replay = Run.of("consolidate", "--replay", out.resolve("manifest.json").toString());
        assertThat(replay.out()).contains("一致");
        assertThat(replay.status()).isZero();
        assertThat(out.resolve("manifest.json")).content().contains("\"format\" : 2");
    }

    /** One folder alone is used; the others that are named beside it are not, then and when replayed. */
    @Test
    void aMonthByOneOfThemAloneIsTheSameWhenReplayed() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone"));
        for (String name : new String[] {"template.xlsx", "template.yaml"}) {
            Files.copy(own.resolve("ours-2021").resolve(name), alone.resolve(name));
        }
        Path out = folder.resolve("out");
        Run.of("consolidate", "--period", "2021-12", "--template", alone.toString(), "--templates", own.toString(),
                "--out", out.toString(), form.toString());
        Run replay = Run.of("consolidate", "--replay", out.resolve("manifest.json").toString());
        assertThat(replay.out()).contains("一致");
        assertThat(replay.status()).isZero();
    }

    @Test
    void aPolicyThatTheySharedAndThatChangedSinceIsNamed() throws IOException {
        Path shared = Files.createDirectories(own.resolve("policies")).resolve("ours.yaml");
        Files.writeString(shared, "base: national\nlowExecution: 70\n");
        Path settings = own.resolve("ours-2021/template.yaml");
        Files.deleteIfExists(own.resolve("ours-2021/policy.yaml"));
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^policy:.*\n", "") + "policy: ours\n");
        Path out = folder.resolve("out");
        Run.of("consolidate", "--period", "2021-12", "--templates", own.toString(), "--out", out.toString(),
                form.toString());
        assertThat(out.resolve("manifest.json")).content().contains("SHARED_POLICY");
        Files.writeString(shared, "base: national\nlowExecution: 60\n");
        assertThat(Run.of("consolidate", "--replay", out.resolve("manifest.json").toString()).out())
                .contains("共用口径", "ours.yaml");
    }

    @Test
    void withoutThemItIsSaidThatTheFormMayBeOfAnotherKind() {
        Run run = Run.of("check", form.toString());
        assertThat(run.out()).contains("S04", "可能是另一种表，用 --template 指定它的表样");
        assertThat(run.out()).doesNotContain("不见了或被改成了");
        assertThat(Run.of("check", "--template", "national-2020", form.toString()).out())
                .contains("不见了或被改成了").doesNotContain("可能是另一种表");
    }

    @Test
    void whatIsNoFolderOfTemplatesIsTold() throws IOException {
        Path twin = Files.createDirectories(folder.resolve("twin"));
        for (String name : new String[] {"template.xlsx", "template.yaml"}) {
            Files.copy(own.resolve("ours-2021").resolve(name), twin.resolve(name));
        }
        assertThat(problem("--templates", own.toString(), "--templates", twin.toString()))
                .contains("两个表样的 id 都是“ours-2021”");
        assertThat(problem("--templates", folder.resolve("nowhere").toString())).contains("没有这个文件或文件夹");
        assertThat(problem("--templates", Files.createDirectory(folder.resolve("empty")).toString()))
                .contains("里没有表样");
        assertThat(problem("--template", twin.resolve("template.xlsx").toString()))
                .contains("是一个文件；请写它所在的文件夹：" + twin);
        assertThat(problem("--template", own.toString())).contains("--templates " + own);
    }

    @Test
    void theServiceSaysSoBeforeItMakesAnything() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.copy(own.resolve("ours-2021/template.yaml"), broken.resolve("template.yaml"));
        Files.createDirectory(folder.resolve("empty"));
        Path data = folder.resolve("data");
        for (Map.Entry<Path, String> fault : Map.of(folder.resolve("nowhere"), "没有这个文件或文件夹",
                folder.resolve("empty"), "里没有表样", form, "是一个文件", broken, "无法读取").entrySet()) {
            Run run = Run.of("serve", "--data", data.toString(), "--templates", fault.getKey().toString());
            assertThat(run.err()).contains(fault.getValue()).hasLineCount(1);
            assertThat(run.status()).isEqualTo(2);
        }
        assertThat(Run.of("serve", "--data", data.toString(), "--templates", own.toString(), "--templates",
                own.resolve("ours-2021").toString()).err()).contains("两个表样的 id 都是“ours-2021”");
        assertThat(data).doesNotExist();
    }

    private String problem(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = form.toString();
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.out()).isEqualTo(2);
        return run.err();
    }
}
