package hebiao.grid;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workbook as read.
 *
 * @param format what it is by its content
 * @param sheets its sheets, in their order
 * @param active macros, external links and embedded objects that it holds, by name
 * @param properties custom document properties; a blank carries its template's id and version there
 * @param oddities what is odd about how cells are stored, sheet by sheet
 */
public record Book(BookFormat format, List<Grid> sheets, List<String> active, Map<String, String> properties,
        List<Oddity> oddities) {

    public Book {
        Objects.requireNonNull(format);
        sheets = List.copyOf(sheets);
        active = List.copyOf(active);
        properties = Map.copyOf(properties);
        oddities = List.copyOf(oddities);
    }
}
