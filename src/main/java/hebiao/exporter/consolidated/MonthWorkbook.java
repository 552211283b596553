package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.template.WorkbookBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of ours about a month: the same month gives the same bytes. */
final class MonthWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private MonthWorkbook() {
    }

    /** @param sheets fills the empty workbook */
    static void write(Month month, Consumer<SXSSFWorkbook> sheets, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            withoutClock(workbook.getXSSFWorkbook(), month);
            sheets.accept(workbook);
            // in their order: POI would flush the sheets in the order of a hash map, and number the texts by it
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                workbook.getSheetAt(at).flushRows(0);
            }
            workbook.write(bytes);
        }
        out.write(WorkbookBytes.timeless(bytes.toByteArray()));
    }

    private static void withoutClock(XSSFWorkbook workbook, Month month) {
        Date lastDay = Date.from(YearMonth.of(month.period().year(), month.period().month()).atEndOfMonth()
                .atStartOfDay().toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("核表 Hebiao");
        core.setCreated(Optional.of(lastDay));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(lastDay));
    }
}
