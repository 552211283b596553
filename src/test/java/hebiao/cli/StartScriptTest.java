package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script asks of Java; a Java that only says what it was asked stands in for the real one. */
class StartScriptTest {

    private static final String SHORT = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh");
        Files.createDirectories(folder.resolve("bin"));
        Files.createFile(Files.createDirectories(folder.resolve("lib")).resolve("hebiao.jar"));
        Files.copy(Path.of("src/launcher/hebiao"), folder.resolve("bin/hebiao"));
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String asked(String... words) throws Exception {
        String[] all = new String[words.length + 2];
        all[0] = "/bin/sh";
        all[1] = folder.resolve("bin/hebiao").toString();
        System.arraycopy(words, 0, all, 2, words.length);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void aShortCommandIsStartedAtOnceAndTheServiceIsToRunForLong() throws Exception {
        assertThat(asked("check", "a.xlsx")).contains(SHORT).contains("check a.xlsx");
        assertThat(asked("serve", "--port", "80")).doesNotContain(SHORT).contains("serve --port 80");
        assertThat(asked("consolidate")).doesNotContain(SHORT);
        assertThat(Files.readString(Path.of("src/launcher/hebiao.cmd"))).contains("\"serve\" set \"HEBIAO_SHORT=\"");
    }
}
