package hebiao.exporter;

import hebiao.consolidation.Month;
import hebiao.consolidation.Status;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The month's workbook for the finance office. The same month gives the same bytes. */
public final class ConsolidatedWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private final Rulebook rulebook;
    private final Policy policy;

    public ConsolidatedWorkbook(Rulebook rulebook, Policy policy) {
        this.rulebook = rulebook;
        this.policy = policy;
    }

    /**
     * Writes the workbook.
     *
     * @param annotated the path of each file's annotated copy, relative to the workbook; files without a copy are not in it
     * @throws IOException when it cannot be written
     */
    public void write(Month month, Map<String, String> annotated, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            withoutClock(workbook.getXSSFWorkbook(), month);
            Looks looks = new Looks(workbook);
            CellNotes notes = new CellNotes(rulebook);
            List<ProjectRow> projects = ProjectRow.of(month);
            SummarySheet summary = new SummarySheet(annotated);
            summary.write(new TableSheet<>(workbook.createSheet(SummarySheet.NAME), looks, "项目支出绩效汇总表（" + month.period() + "）",
                    caption(month), summary.columns(), 2), projects, notes, policy.rateRounding());
            IndicatorSheet.write(new TableSheet<>(workbook.createSheet(IndicatorSheet.NAME), looks, "绩效指标明细表（" + month.period() + "）",
                    "项目序号同“汇总”表", IndicatorSheet.columns(), 2), projects, notes);
            workbook.write(bytes);
        }
        FixedZip.copy(bytes.toByteArray(), out);
    }

    private static void withoutClock(XSSFWorkbook workbook, Month month) {
        Date lastDay = Date.from(YearMonth.of(month.period().year(), month.period().month()).atEndOfMonth()
                .atStartOfDay().toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("核表 Hebiao");
        core.setCreated(Optional.of(lastDay));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(lastDay));
    }

    private String caption(Month month) {
        int forms = ProjectRow.of(month).size();
        return "金额单位：万元　｜　报送 " + forms + " 份：接收 " + month.count(Status.ACCEPTED) + "，退回 " + month.count(Status.RETURNED)
                + "，无法读取 " + month.count(Status.UNREADABLE) + "　｜　错误 " + month.count(Severity.ERROR) + "，疑点 "
                + month.count(Severity.WARNING) + "，提示 " + month.count(Severity.NOTICE) + "　｜　核对口径：" + policy.id() + " "
                + policy.version();
    }
}
