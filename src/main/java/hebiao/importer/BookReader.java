package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.finding.Rule;
import hebiao.grid.Book;
import java.io.IOException;
import java.util.Map;

/** Bytes to a workbook, by content and never by name; what cannot be read is refused with its reason. */
public final class BookReader {

    private BookReader() {
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal with S01, S02 or S13 when it is not read
     */
    static Book read(byte[] bytes, Limits limits) throws Refusal {
        try {
            return new PoiBook().read(bytes);
        } catch (IOException | RuntimeException e) {
            throw new Refusal("S01", Rule.DEFAULT_MESSAGE, Map.of());
        }
    }
}
