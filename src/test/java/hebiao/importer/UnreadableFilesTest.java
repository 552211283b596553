package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is no workbook is told by its content, with its own message, and is one finding. */
class UnreadableFilesTest {

    private static final String VELVET = "VelvetSweatshop";

    static Stream<Arguments> files() throws Exception {
        byte[] form = ZipBytes.form();
        return Stream.of(
                arguments("empty", new byte[0], "S01 empty"),
                arguments("web page", utf8("\uFEFF\n<html><body><table><tr><td>项目</td></tr></table></body></html>"),
                        "S01 html"),
                arguments("web archive", utf8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), "S01 mht"),
                arguments("XML 2003", utf8("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "S01 xml"),
                arguments("csv", utf8("项目,金额\n甲,1\n"), "S01 csv"),
                arguments("csv in GBK", "项目,金额\n甲,1\n".getBytes(Charset.forName("GBK")), "S01 csv"),
                arguments("csv in UTF-16", "\uFEFF项目\t1".getBytes(StandardCharsets.UTF_16LE), "S01 csv"),
                arguments("text", utf8("本月没有支出。\n特此说明，请审阅。\n"), "S01 text"),
                arguments("SYLK", utf8("ID;PWXL;N;E\r\nC;Y1;X1;K\"项目\"\r\nE\r\n"), "S01 sylk"),
                arguments("zeros", new byte[20_000], "S01 zeros"),
                arguments("Excel 4", hex("090406000004100000000000"), "S01 old"),
                arguments("pdf", utf8("%PDF-1.7\n%âãÏÓ\n"), "S01 pdf"),
                arguments("jpg", hex("ffd8ffe000104a464946"), "S01 image"),
                arguments("png", hex("89504e470d0a1a0a"), "S01 image"),
                arguments("gif", utf8("GIF89a\0\0"), "S01 image"),
                arguments("bmp", hex("424d46000000000000003600"), "S01 image"),
                arguments("rtf", utf8("{\\rtf1\\ansi}"), "S01 word"),
                arguments("docx", new ZipBytes().with("[Content_Types].xml", "<Types/>")
                        .with("word/document.xml", "<d/>")
                        .packed(), "S01 word"),
                arguments("ods", new ZipBytes().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .with("content.xml", "<d/>").packed(), "S01 ods"),
                arguments("xlsb", ZipBytes.of(form).renamed("xl/workbook.xml", "xl/workbook.bin").packed(), "S01 xlsb"),
                arguments("doc", compound("WordDocument"), "S01 word"),
                arguments("other compound file", compound("Something"), "S01 default"),
                arguments("zip", new ZipBytes().with("form.xlsx", form).packed(), "S01 archive"),
                arguments("rar", utf8("Rar!\u001a\u0007\u0001\0"), "S01 archive"),
                arguments("DRM", hex("621423650102030405"), "S01 drm"),
                arguments("DRM by name", utf8("\0\0E-SafeNet\0LOCK\0\0"), "S01 drm"),
                arguments("noise", noise(), "S01 scrambled"),
                arguments("nonsense", hex("00ff00fe0102"), "S01 default"),
                arguments("zip with a tail", Arrays.copyOf(form, form.length + 7), "S01 zipBehind"),
                arguments("zip with something before it", joined(utf8("MZ\0\0"), form), "S01 zipBefore"),
                arguments("zip before the zip", joined(hex("504b0304"), form), "S01 zipBefore"),
                arguments("case decides", ZipBytes.of(form).with("xl/Workbook.xml", "<w/>").packed(), "S01 zipTwice"),
                arguments("two names for one part", otherLocalName(form), "S01 zipNames"),
                arguments("truncated xlsx", Arrays.copyOf(form, form.length / 2), "S01 truncated"),
                arguments("truncated xls", Arrays.copyOf(xls(null), 700), "S01 damaged"),
                arguments("no workbook part", ZipBytes.of(form).without("xl/workbook.xml").packed(), "S01 damaged"),
                arguments("no sheet part", ZipBytes.of(form).without("xl/worksheets/sheet1.xml").packed(),
                        "S01 damaged"),
                arguments("no shared strings", ZipBytes.of(form).without("xl/sharedStrings.xml").packed(),
                        "S01 damaged"),
                arguments("no content types", ZipBytes.of(form).without("[Content_Types].xml").packed(), "S01 damaged"),
                arguments("broken sheet", ZipBytes.of(form).with("xl/worksheets/sheet1.xml", "<worksheet").packed(),
                        "S01 damaged"),
                arguments("entities", ZipBytes.of(form).replacing("xl/workbook.xml", "<workbook",
                        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><workbook").packed(), "S01 damaged"),
                arguments("same part twice", ZipBytes.of(form).with("xl\\workbook.xml", "<w/>").packed(),
                        "S01 zipTwice"),
                arguments("encrypted xlsx", encrypted(form, "秘密"), "S02 default"),
                arguments("encrypted xls", xls("secret"), "S02 default"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isOneFindingWithItsOwnMessage(String name, byte[] bytes, String expected) throws IOException {
        ReadFile read = TenFormsTest.importer().read(name + ".xlsx", bytes);

        assertThat(read.forms()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        Finding finding = read.findings().get(0);
        assertThat(finding.rule() + " " + finding.variant()).isEqualTo(expected);
        assertThat(finding.place().cell()).isNull();
        for (Language language : Language.values()) {
            assertThat(Rulebook.shipped().message(finding, language)).isNotBlank();
        }
    }

    @Test
    void theEmptyPasswordOfExcelIsNoPassword() throws Exception {
        ReadFile read = TenFormsTest.importer().read("a.xlsx", encrypted(ZipBytes.form(), VELVET));

        assertThat(read.findings()).isEmpty();
        assertThat(read.forms()).hasSize(1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] joined(byte[] before, byte[] zip) {
        byte[] joined = Arrays.copyOf(before, before.length + zip.length);
        System.arraycopy(zip, 0, joined, before.length, zip.length);
        return joined;
    }

    /** Whoever begins at the start of the zip sees another part than whoever begins at its end. */
    private static byte[] otherLocalName(byte[] form) {
        byte[] changed = form.clone();
        int name = new String(form, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
        changed[name + "xl/worksheets/sheet".length()] = '2';
        return changed;
    }

    private static byte[] noise() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        noise[0] = 0;
        return noise;
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] form, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(form);
            }
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xls(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("项目");
            workbook.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }
}
