package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.when;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedConstruction;

/** Files made to break a reader end in a finding, soon and in little memory. */
@Timeout(20)
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aFileTooLargeIsNotOpened() throws IOException {
        assertThat(said(ZipBytes.form(), new Limits(1000, 1 << 20, 100, 100, 1000, 0, 0)))
                .containsExactly("S13 default");
    }

    @Test
    void partsAreCounted() throws IOException {
        ZipBytes zip = ZipBytes.of(ZipBytes.form());
        for (int part = 0; part < 600; part++) {
            zip.with("xl/media/" + part + ".png", "x");
        }
        assertThat(said(zip.packed())).containsExactly("S13 entries");
    }

    @Test
    void aPartThatSwellsIsNotUnpackedToItsEnd() throws IOException {
        assertThat(said(ZipBytes.of(ZipBytes.form()).with("xl/media/a.bin", new byte[40 << 20]).packed()))
                .containsExactly("S13 ratio");
    }

    @Test
    void theSumOfPartsIsLimited() throws IOException {
        Limits limits = new Limits(1 << 20, 10_000, 100, 100, 1000, 0, 0);
        assertThat(said(ZipBytes.form(), limits)).containsExactly("S13 unpacked");
    }

    @Test
    void cellsAreCountedInBothFormats() throws IOException {
        Limits limits = new Limits(1 << 20, 1 << 20, 100, 100, 10, 1000, 0);
        assertThat(said(ZipBytes.form(), limits)).containsExactly("S13 cells");
        assertThat(said(OddWorkbooksTest.xls(), limits)).containsExactly("S13 cells");
    }

    @Test
    void textsAndMergesAreCounted() throws IOException {
        assertThat(said(ZipBytes.form(), new Limits(1 << 20, 1 << 20, 100, 100, 1000, 10, 0)))
                .containsExactly("S13 sharedStrings");
        assertThat(said(ZipBytes.form(), new Limits(1 << 20, 1 << 20, 100, 100, 1000, 0, 10)))
                .containsExactly("S13 merges");
    }

    @Test
    void theLimitIsNamedWithTheSize() throws IOException {
        Finding finding = read(new byte[(20 << 20) + 1]).findings().get(0);

        assertThat(Rulebook.shipped().message(finding, Language.ZH)).isEqualTo("文件有 20.1 MB，上限 20 MB");
    }

    /** An entry of an archive may be made to swell without end; one on a disk is measured. */
    @Test
    void aFileWithoutEndIsReadNoFartherThanItMayBe(@TempDir Path folder) throws IOException {
        Limits limits = new Limits(1000, 1 << 20, 100, 100, 1000, 0, 0);
        AtomicLong given = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }
        };
        assertThatThrownBy(() -> new SubmittedFile("a.xlsx", () -> endless).bytes(limits)).isInstanceOf(Refusal.class);
        assertThat(given.get()).isLessThan(1 << 18);

        Path file = Files.write(folder.resolve("a.xlsx"), new byte[3_000_000]);
        try (SubmittedFiles files = SubmittedFiles.of(List.of(file))) {
            assertThatThrownBy(() -> files.files().get(0).bytes(limits)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.arguments().get("size")).isEqualTo("2.9 MB"));
        }
    }

    @Test
    void aStrayCellFarAwayIsOnlyOutsideTheForm() throws IOException {
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing(SHEET, "</sheetData>",
                "<row r=\"10000\"><c r=\"NTP10000\" t=\"inlineStr\"><is><t>远</t></is></c></row></sheetData>").packed();
        assertThat(said(form)).containsExactly("S05 default");
    }

    @Test
    void mergesOverWholeSheetsCostNothing() throws IOException {
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing(SHEET, "</sheetData>",
                        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
                .replacing(SHEET, "</mergeCells>", "<mergeCell ref=\"A100:XFC1048575\"/></mergeCells>").packed();
        assertThat(said(form)).containsExactly("S05 default");
    }

    @Test
    void formattingDownToTheLastRowIsNoContent() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 300_000; row++) {
            rows.append("<row r=\"").append(row).append("\" ht=\"20\"><c r=\"A").append(row)
                    .append("\" s=\"1\"/><c r=\"B")
                    .append(row).append("\" s=\"1\"/></row>");
        }
        Limits limits = new Limits(20 << 20, 64 << 20, 1000, 500, 200_000, 0, 0);
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing(SHEET, "</sheetData>", rows + "</sheetData>").packed();
        assertThat(said(form, limits)).isEmpty();
    }

    @Test
    void deepNestingIsDamage() throws IOException {
        String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
        byte[] form = ZipBytes.of(ZipBytes.form()).with(SHEET, deep).packed();
        assertThat(said(form, new Limits(20 << 20, 64 << 20, 100_000, 500, 200_000, 0, 0)))
                .containsExactly("S01 damaged");
    }

    @Test
    void aFlippedByteIsNoFailureOfOurs() throws IOException {
        byte[] form = ZipBytes.form();
        for (int at = 0; at < form.length; at += 97) {
            byte[] flipped = form.clone();
            flipped[at] ^= 0x55;
            assertThat(said(flipped)).as("byte " + at).doesNotContain("S01 internal");
        }
    }

    @Test
    void aFailureOfOursIsAFindingWithANumber() throws IOException {
        FormImporter broken = new FormImporter(TemplateFolder.shipped("self-evaluation").template(), null,
                Rulebook.shipped());
        ReadFile read = broken.read("a.xlsx", ZipBytes.form());

        assertThat(said(read)).containsExactly("S01 internal");
        assertThat(read.findings().get(0).arguments().get("id")).matches("[0-9a-f]{8}");
        assertThat(broken.read("a.xlsx", ZipBytes.form())).isEqualTo(read);
    }

    @Test
    void aFailureOnOneSheetIsAFindingOnThatSheet() throws IOException {
        try (MockedConstruction<FormReader> broken = mockConstruction(FormReader.class, (reader, context) ->
                when(reader.read(any(), any(), any())).thenThrow(new IllegalStateException("planted")))) {
            assertThat(said(ZipBytes.form())).containsExactly("S22 sheet");
            assertThat(broken.constructed()).hasSize(1);
        }
    }

    /** Nothing that a file names is opened: no address, no file. */
    @Test
    void noCanaryIsCalled() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            String doctype = "<!DOCTYPE x SYSTEM \"" + address + "\" [<!ENTITY e SYSTEM \"" + address + "\">]>";
            for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels", SHEET, "xl/sharedStrings.xml", "xl/styles.xml")) {
                byte[] xml = ZipBytes.of(ZipBytes.form()).part(part);
                String text = new String(xml, StandardCharsets.UTF_8).replaceFirst("<(?=[A-Za-z])", doctype + "<")
                        .replaceFirst("(<t>|<v>)", "$1&e;");
                assertThat(said(ZipBytes.of(ZipBytes.form()).with(part, text).packed())).as(part)
                        .containsExactly("S01 damaged");
            }
            String linked = "<externalLink xmlns:r=\"x\"><externalBook r:id=\"rId1\"/></externalLink>";
            assertThat(said(ZipBytes.of(ZipBytes.form()).with("xl/externalLinks/externalLink1.xml", linked)
                    .with("xl/connections.xml", "<connections><webPr url=\"" + address + "\"/></connections>")
                    .packed()))
                    .containsExactly("S11 default");
            canary.setSoTimeout(200);
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static ReadFile read(byte[] bytes) throws IOException {
        return TenFormsTest.importer().read("a.xlsx", bytes);
    }

    private static List<String> said(byte[] bytes) throws IOException {
        return said(read(bytes));
    }

    private static List<String> said(byte[] bytes, Limits limits) throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        return said(new FormImporter(folder.template(), limits, Rulebook.shipped()).read("a.xlsx", bytes));
    }

    private static List<String> said(ReadFile read) {
        List<Finding> all = new ArrayList<>(read.findings());
        read.forms().forEach(form -> all.addAll(form.findings()));
        return all.stream().map(finding -> finding.rule() + " " + finding.variant()).toList();
    }
}
