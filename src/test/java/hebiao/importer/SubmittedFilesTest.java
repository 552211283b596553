package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.finding.Finding;
import hebiao.finding.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and by which names they go. */
class SubmittedFilesTest {

    private static final Limits LIMITS = new Limits(1000, 10_000, 100, 10, 100, 0, 0);
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path top;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(top.resolve("甲/下级"));
        Files.createDirectories(top.resolve("乙"));
    }

    @Test
    void foldersAreReadToAnyDepthInTheOrderOfNames() throws IOException {
        write("甲/b.xlsx", "甲/下级/a.XLS", "甲/c.et", "甲/d.xlsm");

        assertThat(names(top.resolve("甲"))).containsExactly("b.xlsx", "c.et", "d.xlsm", "下级/a.XLS");
    }

    @Test
    void onlyWorkbooksAreTakenOutOfFolders() throws IOException {
        write("甲/a.xlsx", "甲/roster.csv", "甲/readme", "甲/~$a.xlsx", "甲/.~a.xlsx", "甲/Thumbs.db", "甲/.DS_Store");

        try (SubmittedFiles files = SubmittedFiles.of(List.of(top.resolve("甲")))) {
            assertThat(files.files()).extracting(SubmittedFile::name).containsExactly("a.xlsx");
            assertThat(files.skipped()).containsExactlyInAnyOrder(
                    new SkippedFile("readme", SkippedFile.Reason.OTHER_KIND),
                    new SkippedFile("roster.csv", SkippedFile.Reason.OTHER_KIND),
                    new SkippedFile(".DS_Store", SkippedFile.Reason.LEFTOVER),
                    new SkippedFile(".~a.xlsx", SkippedFile.Reason.LEFTOVER),
                    new SkippedFile("Thumbs.db", SkippedFile.Reason.LEFTOVER),
                    new SkippedFile("~$a.xlsx", SkippedFile.Reason.LEFTOVER));
        }
    }

    @Test
    void aFileNamedByItselfIsAlwaysRead() throws IOException {
        write("甲/readme", "甲/~$a.xlsx");

        assertThat(names(top.resolve("甲/readme"), top.resolve("甲/~$a.xlsx"))).containsExactly("readme", "~$a.xlsx");
    }

    @Test
    void equalNamesInTwoFoldersStayApart() throws IOException {
        write("甲/a.xlsx", "乙/a.xlsx", "甲/b.xlsx");

        List<String> names = names(top.resolve("甲"), top.resolve("乙"));
        assertThat(names).containsExactly("乙/a.xlsx", "甲/a.xlsx", "甲/b.xlsx");
        assertThat(names(top.resolve("乙"), top.resolve("甲"))).isEqualTo(names);
    }

    @Test
    void aFileReachedTwiceIsReadOnce() throws IOException {
        write("甲/下级/a.xls");

        assertThat(names(top.resolve("甲"), top.resolve("甲/下级/a.xls"))).containsExactly("下级/a.xls");
        assertThat(names(top.resolve("甲/下级/a.xls"), top.resolve("甲"))).containsExactly("下级/a.xls");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> SubmittedFiles.of(List.of(top, top.resolve("没有"))))
                .isInstanceOf(NoSuchFileException.class).hasMessageContaining("没有");
    }

    @Test
    void namesAreInNfc() throws IOException {
        write("甲/" + Normalizer.normalize("é.xlsx", Normalizer.Form.NFD));

        assertThat(names(top.resolve("甲"))).containsExactly(Normalizer.normalize("é.xlsx", Normalizer.Form.NFC));
    }

    @Test
    void aZipFromChineseWindowsKeepsItsNames() throws IOException {
        // 誠 and 乗 end in the byte of a backslash in GBK
        zip("报送.zip", GBK, UnicodeExtraFieldPolicy.NEVER, "财务处/誠乗.xlsx", "部门\\表.xlsx", "__MACOSX/x.xlsx", "说明.txt");

        try (SubmittedFiles files = SubmittedFiles.of(List.of(top.resolve("报送.zip")))) {
            assertThat(files.files()).extracting(SubmittedFile::name).containsExactly("财务处/誠乗.xlsx", "部门/表.xlsx");
            assertThat(files.skipped()).hasSize(2);
            assertThat(files.files().get(0).bytes(LIMITS)).asString(StandardCharsets.UTF_8).isEqualTo("财务处/誠乗.xlsx");
        }
    }

    @Test
    void zipNamesInUtf8AreReadWithAndWithoutTheirMarks() throws IOException {
        zip("标记.zip", StandardCharsets.UTF_8, UnicodeExtraFieldPolicy.NEVER, "表一.xlsx");
        zip("扩展.zip", StandardCharsets.US_ASCII, UnicodeExtraFieldPolicy.ALWAYS, "表二.xlsx");

        assertThat(names(top.resolve("标记.zip"), top.resolve("扩展.zip"))).containsExactly("表一.xlsx", "表二.xlsx");
    }

    @Test
    void namesInAZipNeverLeadOutOfIt() throws IOException {
        zip("a.zip", StandardCharsets.UTF_8, UnicodeExtraFieldPolicy.NEVER, "../../x.xlsx", "/y.xlsx", "C:\\z.xlsx");

        assertThat(names(top.resolve("a.zip"))).containsExactly("x.xlsx", "y.xlsx", "z.xlsx");
        assertThat(said(top.resolve("a.zip"))).containsExactly("x.xlsx S01 zipPath", "y.xlsx S01 zipPath",
                "z.xlsx S01 zipPath");
    }

    @Test
    void ofTwoFilesOfOneNameInAZipNeitherIsRead() throws IOException {
        zip("甲/a.zip", StandardCharsets.UTF_8, UnicodeExtraFieldPolicy.NEVER, "x.xlsx", "X.xlsx", "y.xlsx", "y.xlsx",
                "z.xlsx");

        assertThat(said(top.resolve("甲"))).containsExactly("a.zip/X.xlsx S01 zipTwice", "a.zip/x.xlsx S01 zipTwice",
                "a.zip/y(2).xlsx S01 zipTwice", "a.zip/y.xlsx S01 zipTwice", "a.zip/z.xlsx S01 text");
    }

    @Test
    void aLinkInAZipIsNotFollowed() throws IOException {
        zip("a.zip", "a.xlsx");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(top.resolve("b.zip"))) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.xlsx");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }

        assertThat(said(top.resolve("b.zip"))).containsExactly("link.xlsx S01 zipLink");
    }

    @Test
    void aZipInAZipIsNotOpened() throws IOException {
        zip("inner.zip", "a.xlsx");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(top.resolve("outer.zip"))) {
            zip.putArchiveEntry(new ZipArchiveEntry("inner.zip"));
            zip.write(Files.readAllBytes(top.resolve("inner.zip")));
            zip.closeArchiveEntry();
        }

        assertThat(said(top.resolve("outer.zip"))).containsExactly("inner.zip S01 archive");
    }

    @Test
    void nothingMayLieBeforeOrBehindAZip() throws IOException {
        zip("a.zip", "a.xlsx");
        byte[] zip = Files.readAllBytes(top.resolve("a.zip"));
        Files.write(top.resolve("behind.zip"), Arrays.copyOf(zip, zip.length + 3));
        byte[] before = new byte[zip.length + 3];
        System.arraycopy(zip, 0, before, 3, zip.length);
        Files.write(top.resolve("before.zip"), before);

        assertThat(said(top.resolve("behind.zip"))).containsExactly("behind.zip S01 zipBehind");
        assertThat(said(top.resolve("before.zip"))).containsExactly("before.zip S01 zipBefore");
    }

    /** What is said of the files, one by one, in the order of their names. */
    private static List<String> said(Path input) throws IOException {
        try (SubmittedFiles files = SubmittedFiles.of(List.of(input))) {
            FormImporter importer = TenFormsTest.importer();
            return files.files().stream().map(importer::read).flatMap(read -> read.findings().stream())
                    .map(SubmittedFilesTest::said).toList();
        }
    }

    @Test
    void whatCannotBeReadIsAFindingOfItsOwn() throws IOException {
        write("甲/good.xlsx", "甲/broken.zip");
        Files.createSymbolicLink(top.resolve("甲/gone.xlsx"), top.resolve("nowhere"));
        Files.write(top.resolve("甲/large.xlsx"), new byte[25 << 20]);

        try (SubmittedFiles files = SubmittedFiles.of(List.of(top.resolve("甲")))) {
            FormImporter importer = TenFormsTest.importer();
            List<String> said = files.files().stream().map(importer::read).flatMap(read -> read.findings().stream())
                    .map(SubmittedFilesTest::said).toList();
            assertThat(said).contains("broken.zip S01 zip", "gone.xlsx S01 unreadable", "large.xlsx S13 default")
                    .hasSize(4);
        }
    }

    private static String said(Finding finding) {
        return finding.place().file() + " " + finding.rule() + " " + finding.variant();
    }

    private static List<String> names(Path... inputs) throws IOException {
        try (SubmittedFiles files = SubmittedFiles.of(List.of(inputs))) {
            return files.files().stream().map(SubmittedFile::name).toList();
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(top.resolve(name), name);
        }
    }

    private void zip(String file, String... names) throws IOException {
        zip(file, StandardCharsets.UTF_8, UnicodeExtraFieldPolicy.NEVER, names);
    }

    private void zip(String file, Charset charset, UnicodeExtraFieldPolicy extra, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset.name());
            zip.setUseLanguageEncodingFlag(true);
            zip.setCreateUnicodeExtraFields(extra);
            for (String name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        Files.write(top.resolve(file), bytes.toByteArray());
    }
}
