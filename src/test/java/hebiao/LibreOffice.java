package hebiao;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window, with a profile of its own, that computes every formula anew when it opens a file. */
public final class LibreOffice {

    private static final String RECALCULATE_ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    private final Path folder;

    /** @param folder an empty folder for its profile and its results */
    public LibreOffice(Path folder) throws IOException {
        this.folder = folder;
        Path user = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), RECALCULATE_ALWAYS);
    }

    /** Skips the test where LibreOffice is not installed. */
    public static void assumeInstalled() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "soffice")));
        Assumptions.assumeTrue(there, "LibreOffice is not installed");
    }

    /** The same workbook, opened, computed and saved again in a format such as {@code xlsx}, {@code csv:…}. */
    public byte[] savedAgain(byte[] workbook, String format) throws IOException, InterruptedException {
        return savedAgain(List.of(workbook), format).get(0);
    }

    /** The same for many workbooks in one start of the program. */
    public List<byte[]> savedAgain(List<byte[]> workbooks, String format) throws IOException, InterruptedException {
        Path in = Files.createTempDirectory(folder, "in");
        Path out = Files.createTempDirectory(folder, "out");
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        List<String> command = new ArrayList<>(List.of("soffice", profile, "--headless", "--convert-to", format,
                "--outdir", out.toString()));
        for (int at = 0; at < workbooks.size(); at++) {
            command.add(Files.write(in.resolve(at + ".xlsx"), workbooks.get(at)).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("soffice failed: " + Files.readString(folder.resolve("soffice.log")));
        }
        List<byte[]> saved = new ArrayList<>();
        for (int at = 0; at < workbooks.size(); at++) {
            saved.add(Files.readAllBytes(out.resolve(at + "." + format.split(":")[0])));
        }
        return saved;
    }
}
