package hebiao.importer.ledger;

import static hebiao.importer.ledger.Reading.budget;
import static hebiao.importer.ledger.Reading.gb18030;
import static hebiao.importer.ledger.Reading.payments;
import static hebiao.importer.ledger.Reading.roster;
import static hebiao.importer.ledger.Reading.said;
import static hebiao.importer.ledger.Reading.utf8;
import static hebiao.importer.ledger.Workbooks.row;
import static hebiao.importer.ledger.Workbooks.xls;
import static hebiao.importer.ledger.Workbooks.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.ledger.Budget;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers as nobody wants them: each is read, or refused in one sentence. */
class OddLedgersTest {

    private static final String HEADER = "支付日期,凭证号,项目编码,资金来源,金额\n";
    private static final Object[] COLUMNS = row("支付日期", "凭证号", "项目编码", "资金来源", "金额");

    private interface Reads {
        void read() throws LedgerProblem;
    }

    private static String refusal(Reads reads) {
        LedgerProblem problem = catchThrowableOfType(LedgerProblem.class, reads::read);
        assertThat(problem.message(Language.EN)).isNotBlank().isEqualTo(problem.getMessage());
        return problem.message(Language.ZH);
    }

    private static String executed(LedgerReader.Read<Payments> read, String code) {
        return read.ledger().executed(code, FundSource.OTHER, Period.of("2024-12")).value().toPlainString();
    }

    @Test
    void aFileWithoutANeededColumnNamesTheColumnsFound() {
        byte[] sheet = xlsx(row("支付明细表"), row("日期", "凭证号", "项目名称", "金额(元)", "备注"), row("2024-01-01", "1", "甲", 1, ""));

        assertThat(refusal(() -> payments(sheet)))
                .isEqualTo("支付明细 支付明细 缺少列：项目编码、资金来源。找到的列：日期、凭证号、项目名称、金额(元)、备注");
        assertThat(refusal(() -> roster(utf8("项目编码,项目名称\nA1,甲\n"))))
                .isEqualTo("项目库 项目库 缺少列：主管部门、实施单位、填报截止日。找到的列：项目编码、项目名称");
        assertThat(refusal(() -> payments(gb18030("项目编码\t项目名称\t金额\nA1\t甲\t1\n"))))
                .endsWith("找到的列：项目编码、项目名称、金额");
        assertThat(refusal(() -> payments(utf8("没有表头\n")))).endsWith("找到的列：没有表头");
    }

    @Test
    void aColumnThatStandsTwiceIsNotChosenFrom() {
        assertThat(refusal(() -> payments(utf8("支付日期,凭证号,项目编码,资金来源,金额,金额\n"))))
                .isEqualTo("支付明细 支付明细 的表头里“金额”出现了两次，不知道用哪一列");
    }

    @Test
    void theNameThatIsMeantWinsOverASynonym() throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(utf8("支付日期,凭证号,项目编码,资金来源,发生额,金额\n"
                + "2024-01-01,1,A1,其他资金,9,5\n"));

        assertThat(executed(read, "A1")).isEqualTo("5");
    }

    @Test
    void nothingIsOneErrorAndAHeaderAloneIsAFinding() throws LedgerProblem {
        assertThat(refusal(() -> payments(new byte[0]))).isEqualTo("支付明细 支付明细 是空的");
        assertThat(refusal(() -> payments(xlsx()))).isEqualTo("支付明细 支付明细 是空的");
        LedgerReader.Read<Payments> read = payments(xlsx(row("支付明细"), COLUMNS));
        assertThat(said(read)).containsExactly("A2 支付日期: 只有表头，没有一行数据，没有据此核对");
        assertThat(read.ledger().codes()).isEmpty();
    }

    @Test
    void aWebPageNamedXlsIsRead() throws LedgerProblem {
        String page = """
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"></head><body>
                <table><tr><td colspan=5>支付明细&nbsp;2024 年</td></tr></table>
                <table border=1><thead><tr><th>支付日期<th>凭证号<th>项目<br>编码<th>资金来源<th>金额</tr></thead>
                <tr><td>2024-01-01<td>1<td rowspan=2>A1<td>其他资金<td x:num="1234.567">1,234.57
                <tr><td>2024-01-02<td>2<td>其他资金<td align=right> 1,000.00&nbsp;</td></tr>
                <tr><td>2024-01-03</td><td>3</td><td>A1</td><td>其他资金</td><td>壹</td></tr></table></body></html>
                """;
        for (byte[] bytes : List.of(utf8(page), gb18030(page))) {
            LedgerReader.Read<Payments> read = payments(bytes);

            assertThat(executed(read, "A1")).isEqualTo("1234.567");
            assertThat(said(read)).hasSize(2).anyMatch(line -> line.startsWith("C4 项目"))
                    .anyMatch(line -> line.startsWith("E5 金额"));
        }
    }

    @Test
    void anXmlSpreadsheetNamedXlsIsRead() throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(utf8("""
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                  xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="支付"><Table>
                <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">明细</Data></Cell></Row>
                <Row ss:Index="4"><Cell><Data ss:Type="String">支付日期</Data></Cell>
                <Cell ss:Index="3"><Data ss:Type="String">凭证号</Data></Cell>
                <Cell><Data ss:Type="String">项目编码</Data></Cell><Cell><Data ss:Type="String">资金来源</Data></Cell>
                <Cell><Data ss:Type="String">金额</Data></Cell></Row>
                <Row><Cell><Data ss:Type="DateTime">2024-01-01T00:00:00.000</Data></Cell>
                <Cell ss:Index="3"><Data ss:Type="String">1</Data></Cell><Cell><Data ss:Type="String">A1</Data></Cell>
                <Cell><Data ss:Type="String">其他资金</Data></Cell><Cell><Data ss:Type="Number">1.5E3</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">某日</Data></Cell>
                <Cell ss:Index="3"><Data ss:Type="String">2</Data></Cell><Cell><Data ss:Type="String">A1</Data></Cell>
                <Cell><Data ss:Type="String">其他资金</Data></Cell>
                <Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>
                """));

        assertThat(executed(read, "A1")).isEqualTo("1500");
        assertThat(said(read)).hasSize(1).allMatch(line -> line.startsWith("A6 支付日期"));
    }

    /** Written out, such an amount would fill the memory. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"1E999999999", "1E99999999999", "-1E-999999999", "Infinity"})
    void anAmountThatNoWorkbookHoldsIsSaid(String amount) throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(utf8("""
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                  xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="支付"><Table>
                <Row><Cell><Data ss:Type="String">支付日期</Data></Cell><Cell><Data ss:Type="String">凭证号</Data></Cell>
                <Cell><Data ss:Type="String">项目编码</Data></Cell><Cell><Data ss:Type="String">资金来源</Data></Cell>
                <Cell><Data ss:Type="String">金额</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">2024-01-01</Data></Cell><Cell><Data ss:Type="String">1</Data></Cell>
                <Cell><Data ss:Type="String">A1</Data></Cell><Cell><Data ss:Type="String">其他资金</Data></Cell>
                <Cell><Data ss:Type="Number">%s</Data></Cell></Row></Table></Worksheet></Workbook>
                """.formatted(amount)));

        assertThat(said(read)).hasSize(1).allMatch(line -> line.startsWith("E2 金额") && line.contains(amount));
    }

    /** As in poc-shared-strings.xlsx of POI, which took twenty minutes. */
    @Test
    @Timeout(20)
    void oneHugeTextInEveryCellCostsNoTime() throws LedgerProblem {
        String huge = "长".repeat(32_000);
        Object[][] rows = new Object[2_000][];
        Arrays.fill(rows, row(huge, huge, huge, huge, huge));
        assertThat(refusal(() -> payments(xlsx(rows)))).hasSizeLessThan(1000).contains("找到的列：长长");
        rows[0] = COLUMNS;
        assertThat(payments(xlsx(rows)).findings()).isNotEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        byte[] whole = xlsx(COLUMNS, row("2024-01-01", "1", "A1", "其他资金", 1));

        assertThat(refusal(() -> payments(Arrays.copyOf(whole, whole.length / 2)))).endsWith("无法读取：文件已损坏");
        assertThat(refusal(() -> payments("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .endsWith("这是 PDF 文件，不是工作簿。请换成 xlsx、xls 或 csv");
        assertThat(refusal(() -> payments(new byte[5000]))).contains("空字节");
        assertThat(refusal(() -> payments(utf8(HEADER + "2024-01-01,\"1,A1,其他资金,1\n2024-01-01,2,A1,其他资金,1\n"))))
                .endsWith("无法读取：第 2 行的引号没有配对");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = xls(COLUMNS);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(() -> payments(locked))).endsWith("文件设了密码，请先取消");
        LedgerFile gone = new LedgerFile("a.csv", () -> {
            throw new IOException("gone");
        });
        assertThat(refusal(() -> new LedgerReader(Rulebook.shipped()).payments(List.of(gone)))).endsWith("文件打不开");
    }

    @Test
    void linesSwallowedByAQuoteAreNotDroppedInSilence() throws LedgerProblem {
        String swallowed = "2024-01-01,2,A1,其他资金,1\n".repeat(30);
        LedgerReader.Read<Payments> read = payments(utf8(HEADER + "2024-01-01,1,A1,其他资金,1\n\"" + swallowed
                + "\",3,A1,其他资金,1\n2024-01-01,4,A1,其他资金,1\n合计,,,,33\n"));

        assertThat(executed(read, "A1")).isEqualTo("2");
        assertThat(said(read)).containsExactly("C3 项目编码: 引号没有配对，后面许多行被当成了一格，本行和这些行都未计入");
    }

    @Test
    void oneFileGivenTwiceIsNotCountedTwice() {
        byte[] bytes = utf8(HEADER + "2024-01-01,1,A1,其他资金,1\n");
        List<LedgerFile> files = List.of(LedgerFile.of("a.csv", bytes), LedgerFile.of("b.csv", bytes));

        assertThat(refusal(() -> new LedgerReader(Rulebook.shipped()).payments(files)))
                .isEqualTo("支付明细 b.csv 与 a.csv 内容完全相同，同一个文件给了两次");
    }

    @Test
    void filesAndSheetsAddUpAndHiddenOnesAreSaid() throws LedgerProblem {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Workbooks.sheet(workbook, "说明", row("导出说明"));
        Workbooks.sheet(workbook, "上半年", COLUMNS, row("2024-01-01", "1", "A1", "其他资金", 1));
        Workbooks.sheet(workbook, "下半年", COLUMNS, row("2024-07-01", "2", "A1", "其他资金", 10), row("2024-07-01", "1",
                "A1", "其他资金", 1));
        Workbooks.sheet(workbook, "底稿", COLUMNS, row("2024-07-01", "3", "A1", "其他资金", 100));
        workbook.setSheetHidden(3, true);
        List<LedgerFile> files = List.of(LedgerFile.of("a.xlsx", Workbooks.bytes(workbook)),
                LedgerFile.of("b.csv", utf8(HEADER + "2024-08-01,4,A1,其他资金,1000\n")));
        LedgerReader.Read<Payments> read = new LedgerReader(Rulebook.shipped()).payments(files);

        assertThat(executed(read, "A1")).isEqualTo("1011");
        assertThat(said(read)).containsExactly("B3 凭证号: 凭证号“1”与第 2 行重复，本行未计入",
                "null null: 隐藏的工作表里也有一张台账，没有读");
    }

    @Test
    void voucherNumbersBeginAnewEachYear() throws LedgerProblem {
        assertThat(payments(utf8(HEADER + "2023-12-31,1,A1,其他资金,1\n2024-01-01,1,A1,其他资金,1\n")).findings()).isEmpty();
    }

    @Test
    void codesThatLostDigitsAreNoCodes() throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(xlsx(COLUMNS,
                row("2024-01-01", "1", 510923240000123450L, "其他资金", 1),
                row("2024-01-01", "2", "5.10923E+17", "其他资金", 1), row("2024-01-01", "3", 219001, "其他资金", 1),
                row("2024-01-01", "4", "甲项目", "其他资金", 1)));

        assertThat(read.ledger().codes()).containsExactly("219001");
        assertThat(said(read)).hasSize(3).allMatch(said -> said.contains("无法识别（有汉字、空白，或被存成数字丢了位数）"));
    }

    @Test
    void oneBrokenByteDoesNotMakeAFileUnreadable() throws LedgerProblem {
        byte[] bytes = utf8("支付日期,凭证号,项目编码,资金来源,金额,收款人\n2024-01-01,1,A1,其他资金,7,某某\n");
        bytes[bytes.length - 2] = (byte) 0xFF;

        assertThat(executed(payments(bytes), "A1")).isEqualTo("7");
    }

    @Test
    void aFileThatIsWrongThroughoutIsNotListedWithoutEnd() throws LedgerProblem {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int at = 0; at < 1500; at++) {
            csv.append("2024-01-01,").append(at).append(",A1,其他资金,无\n");
        }
        LedgerReader.Read<Payments> read = payments(utf8(csv.toString()));

        assertThat(read.findings()).hasSize(1001);
        assertThat(said(read).get(0)).isEqualTo("null null: 还有 500 处同类问题，没有逐行列出");
    }

    @Test
    void progressTellsTheRows() throws LedgerProblem {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int at = 0; at < 2500; at++) {
            csv.append("2024-01-01,").append(at).append(",A1,其他资金,1\n");
        }
        List<Long> told = new ArrayList<>();
        new LedgerReader(Rulebook.shipped(), told::add).payments(Reading.file("a.csv", utf8(csv.toString())));

        assertThat(told).containsExactly(1000L, 2000L, 2501L);
    }

    @Test
    void datesOfChineseExcelAndOf1904AreDays() throws LedgerProblem, IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = Workbooks.sheet(workbook, "支付", COLUMNS, row(null, "1", "A1", "其他资金", 1));
        CellStyle chinese = workbook.createCellStyle();
        chinese.setDataFormat((short) 31);
        sheet.getRow(1).getCell(0).setCellStyle(chinese);
        sheet.getRow(1).getCell(0).setCellValue(45657);
        assertThat(payments(Workbooks.bytes(workbook)).ledger().months("A1", FundSource.OTHER))
                .containsOnlyKeys(Period.of("2024-12"));

        HSSFWorkbook old = new HSSFWorkbook();
        Workbooks.filled(old, COLUMNS, row(LocalDate.of(2024, 12, 31), "1", "A1", "其他资金", 1));
        assertThat(payments(Workbooks.bytes(old)).ledger().months("A1", FundSource.OTHER))
                .containsOnlyKeys(Period.of("2024-12"));
    }

    @Test
    void whatWpsWritesIsRead() throws IOException {
        byte[] bytes = with(xlsx(COLUMNS, row("2024-01-01", "1", "A1", "其他资金", 5)), "docProps/core.xml",
                "<a:coreProperties xmlns:a=\"a\" xmlns:dcterms=\"b\"><dcterms:odd>1</dcterms:odd></a:coreProperties>");

        assertThat(executed(payments(bytes), "A1")).isEqualTo("5");
    }

    @Test
    void anEntityIsNotFollowed() throws IOException {
        byte[] bytes = with(xlsx(COLUMNS), "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");

        assertThat(refusal(() -> payments(bytes))).endsWith("文件已损坏");
    }

    @Test
    void totalsThatAreNoSumAreSaidOnceAndOnlyWhereAllWasRead() throws LedgerProblem {
        Object[] header = row("项目编码", "资金来源", "指标类型", "金额(万元)", "下达日期");
        LedgerReader.Read<Budget> read = budget(xlsx(header, row("A1", "其他资金", "年初预算", 1, "2024-01-01"),
                row("A2", "其他资金", "年初预算", "约2", "2024-01-01"), row("合计", null, null, 9, null)));

        assertThat(said(read)).containsExactly("D1 金额(万元): 金额的单位是万元，已折算成元",
                "D3 金额(万元): “金额(万元)”应为数字，写的是“约2”，本行未计入");
    }

    @Test
    void tabsAndSemicolonsSeparateToo() throws LedgerProblem {
        for (String separator : List.of("\t", ";", "|")) {
            String text = (HEADER + "2024-01-01,1,A1,其他资金,3.50\n").replace(",", separator);
            assertThat(executed(payments(text.getBytes(Charset.forName("GB18030"))), "A1")).isEqualTo("3.50");
        }
    }

    private static byte[] with(byte[] workbook, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] old = in.readAllBytes();
                out.write(entry.getName().equals(part) ? utf8(content) : old);
            }
        }
        return bytes.toByteArray();
    }
}
