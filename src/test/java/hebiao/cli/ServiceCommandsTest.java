package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and the trail from the command line. */
class ServiceCommandsTest {

    @TempDir
    private Path data;

    private Run run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return Run.of(all);
    }

    @Test
    void aUserIsAddedWithAPasswordForOneSignIn() {
        Run added = run("user", "add", "jiaoyu", "--role", "department", "--department", "市教育局", "--name", "李四");
        assertThat(added.status()).isZero();
        assertThat(added.out()).matches("jiaoyu 的一次性密码：[\\w-]{22}\\s*");
        assertThat(run("user", "list").out()).isEqualToIgnoringNewLines("jiaoyu  填报人  李四  市教育局");
        assertThat(run("user", "passwd", "jiaoyu").out()).isNotEqualTo(added.out());
    }

    @Test
    void whatIsWrongWithAUserIsSaid() {
        assertThat(run("user", "add", "a", "--role", "department").err()).contains("--department");
        run("user", "add", "caiwu", "--role", "finance");
        Run again = run("user", "add", "CAIWU", "--role", "finance");
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("已有人用");
        assertThat(run("user", "passwd", "nobody").status()).isEqualTo(2);
    }

    @Test
    void theTrailIsVerified() {
        run("user", "add", "caiwu", "--role", "finance");
        Run whole = run("audit", "verify");
        assertThat(whole.status()).isZero();
        assertThat(whole.out()).startsWith("完整：1 条审计记录，0 个文件");
        Run cut = run("audit", "verify", "--head", "f".repeat(64));
        assertThat(cut.status()).isEqualTo(1);
        assertThat(cut.out()).contains("不在审计记录中");
    }

    @Test
    void askingMakesNoDataDirectory() {
        Path none = data.resolve("none");
        for (String[] words : new String[][] {{"audit", "verify"}, {"user", "list"}, {"user", "passwd", "caiwu"}}) {
            String[] all = java.util.Arrays.copyOf(words, words.length + 2);
            all[words.length] = "--data";
            all[words.length + 1] = none.toString();
            Run run = Run.of(all);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("没有网页服务的数据");
            assertThat(none).doesNotExist();
        }
    }
}
