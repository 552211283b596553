package hebiao.importer;

import hebiao.grid.Book;
import hebiao.grid.Oddity;
import hebiao.importer.xlsx.BeyondLimit;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxBook;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The fast reader and POI on one workbook. */
public final class TwoReaders {

    private TwoReaders() {
    }

    /** The first thing in which they differ; nothing where one of them does not read it, or cells are stored twice. */
    public static Optional<String> difference(byte[] xlsx) {
        try {
            Book read = XlsxBook.read(xlsx, BookText.LIMITS);
            if (read.oddities().stream().anyMatch(oddity -> oddity.kind() == Oddity.Kind.DOUBLED)) {
                return Optional.empty();
            }
            List<String> fast = BookText.of(read);
            List<String> poi = BookText.byPoi(xlsx);
            for (int at = 0; at < Math.max(fast.size(), poi.size()); at++) {
                String one = at < fast.size() ? fast.get(at) : "";
                String other = at < poi.size() ? poi.get(at) : "";
                if (!one.equals(other)) {
                    return isMisreadByPoi(xlsx) ? Optional.empty() : Optional.of(one + " / " + other);
                }
            }
            return Optional.empty();
        } catch (BeyondLimit | Unfamiliar | Refusal e) {
            return Optional.empty();
        }
    }

    /**
     * POI, unlike LibreOffice and us, lets an empty cell take the place of one that does not say where it stands, and
     * has no styles when their part is called something else too.
     */
    private static boolean isMisreadByPoi(byte[] xlsx) throws Refusal {
        return PoiReader.look(xlsx, BookText.LIMITS, workbook -> {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    if (row instanceof XSSFRow read
                            && read.getCTRow().sizeOfCArray() > row.getPhysicalNumberOfCells()) {
                        return true;
                    }
                }
            }
            return workbook instanceof XSSFWorkbook read && read.getStylesSource() == null;
        });
    }
}
