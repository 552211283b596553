package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.exporter.xlsx.XlsxWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A workbook of ours about a month, written sheet by sheet. The same month gives the same bytes. */
final class MonthWorkbook {

    private static final String AUTHOR = "核表 Hebiao";

    /** What fills the workbook. */
    interface Sheets {

        /** Begins the sheets and writes their rows, one after the other. */
        void write(MonthWorkbook workbook);
    }

    private final XlsxWriter writer;
    private final Looks looks;

    private MonthWorkbook(XlsxWriter writer) {
        this.writer = writer;
        this.looks = new Looks(writer);
    }

    /** @throws IOException when it cannot be written */
    static void write(Month month, Sheets sheets, OutputStream out) throws IOException {
        write(YearMonth.of(month.period().year(), month.period().month()).atEndOfMonth(), sheets, out);
    }

    /** @throws IOException when it cannot be written */
    static void write(LocalDate date, Sheets sheets, OutputStream out) throws IOException {
        XlsxWriter writer = new XlsxWriter(out, AUTHOR, date, Looks.BODY);
        try {
            sheets.write(new MonthWorkbook(writer));
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Ends the sheet before and begins the next.
     *
     * @param frozenColumns how many columns stay in sight when the sheet is scrolled to the right
     */
    <T> TableSheet<T> sheet(String name, String title, String caption, List<Column<T>> columns, int frozenColumns) {
        return new TableSheet<>(name, writer, looks, title, caption, columns, frozenColumns);
    }
}
