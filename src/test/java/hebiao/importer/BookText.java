package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.grid.Book;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All that a workbook as read says, one line a fact: two readers agree when the lines are equal. */
final class BookText {

    static final Limits LIMITS = new Limits(20 << 20, 64 << 20, 100, 500, 200_000, 0, 0);

    private BookText() {
    }

    /** As POI reads the package. */
    static List<String> byPoi(byte[] xlsx) throws Refusal {
        return of(PoiReader.read(xlsx, FileKind.ZIP, LIMITS));
    }

    static List<String> of(Book book) {
        List<String> lines = new ArrayList<>();
        lines.add(book.format() + " " + book.active() + " " + new TreeMap<>(book.properties()));
        book.oddities().forEach(oddity -> lines.add(oddity.toString()));
        for (Grid sheet : book.sheets()) {
            lines.add("sheet " + sheet.name() + (sheet.isHidden() ? " hidden" : "") + " last row " + sheet.lastRow());
            sheet.merges().forEach(merge -> lines.add("merge " + merge));
            for (Cell cell : sheet.cells()) {
                String hidden = (sheet.isHiddenRow(cell.at().row()) ? " row hidden" : "")
                        + (sheet.isHiddenColumn(cell.at().column()) ? " column hidden" : "");
                lines.add(cell + " in " + sheet.regionAt(cell.at()) + hidden);
            }
        }
        return lines;
    }
}
