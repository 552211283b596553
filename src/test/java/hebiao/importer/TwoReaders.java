package hebiao.importer;

import hebiao.grid.Book;
import hebiao.grid.Oddity;
import hebiao.importer.xlsx.BeyondLimit;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxBook;
import java.util.List;
import java.util.Optional;

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
                    return Optional.of(one + " / " + other);
                }
            }
            return Optional.empty();
        } catch (BeyondLimit | Unfamiliar | Refusal e) {
            return Optional.empty();
        }
    }
}
