package hebiao.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The findings as Excel opens them. */
class FindingsCsvTest {

    @Test
    void excelOpensItAndNoTextBecomesAFormula() throws IOException {
        String csv = new FindingsCsv(Rulebook.shipped(), Language.ZH).of(List.of(new Finding("F03", Severity.ERROR,
                new Place("一,二.xlsx", "表", CellRef.of("H7"), FieldPath.funds("total", "rate"), "=cmd|x", "+部门"),
                Rule.DEFAULT_MESSAGE, "-94.62", "94.61", "107.39 ÷ 113.50 × 100", Map.of())));

        assertThat(csv).startsWith("\uFEFF严重程度,规则,规则名称,文件,").endsWith("\r\n");
        CSVRecord line = CSVParser.parse(csv, CSVFormat.EXCEL).getRecords().get(1);
        assertThat(line.toList()).startsWith("错误", "F03", "执行率计算有误", "一,二.xlsx", "表", "H7", "年度资金总额的执行率",
                "'=cmd|x", "'+部门", "'-94.62", "94.61");
    }
}
