package hebiao.importer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.finding.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final Limits LIMITS = new Limits(1 << 20, 1 << 24, 1000, 500, 100_000);
    private static final String CSV = """
            2024年度项目库,,,,,
            年度,项目名称,实施单位,主管部门,项目编码,填报截止日
            2024,"道路,照明",甲中心,甲局,A001,2025-01-31
            2024年度,"两行
            名称",乙中心,乙局,A002,

            ,合计,,,,
            """;
    private static final List<RosterLine> LINES = List.of(
            new RosterLine(3, "A001", "道路,照明", "甲局", "甲中心", 2024, "2025-01-31"),
            new RosterLine(4, "A002", "两行\n名称", "乙局", "乙中心", 2024, ""));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInEitherCharset(String charset) throws IOException {
        assertThat(Roster.read(CSV.getBytes(Charset.forName(charset)), LIMITS)).isEqualTo(LINES);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        String csv = "\uFEFF项目编码,项目名称\nA1,甲\n";
        assertThat(Roster.read(csv.getBytes(StandardCharsets.UTF_8), LIMITS))
                .containsExactly(new RosterLine(2, "A1", "甲", "", "", null, ""));
    }

    @Test
    void aWorkbookIsReadLikeACsv() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("项目库");
            sheet.createRow(0).createCell(1).setCellValue("项目库");
            List<String> names = List.of("项目 编码", "主管部门", "项目名称", "年度");
            Row header = sheet.createRow(2);
            names.forEach(name -> header.createCell(names.indexOf(name) + 1).setCellValue(name));
            Row row = sheet.createRow(3);
            row.createCell(1).setCellValue(20240001);
            row.createCell(2).setCellValue("甲局");
            row.createCell(3).setCellValue(" 道路照明 ");
            row.createCell(4).setCellValue(2024);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            assertThat(Roster.read(out.toByteArray(), LIMITS))
                    .containsExactly(new RosterLine(4, "20240001", "道路照明", "甲局", "", 2024, ""));
        }
    }

    @Test
    void aTableWithoutItsColumnsSaysWhichAreMissing() {
        byte[] csv = "项目名称,金额\n甲,1\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Roster.read(csv, LIMITS)).isInstanceOfSatisfying(MissingColumns.class,
                missing -> assertThat(missing.columns()).containsExactly("项目编码"));
    }
}
