package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.ArrayList;
import java.util.List;

/** What a sheet says of its columns: which are hidden, how wide they are, the style of cells without one. */
final class Columns {

    private final List<Span> spans = new ArrayList<>();

    private record Span(int first, int last, boolean hidden, int style, String width) {
    }

    void read(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            if (xml.is("col")) {
                add(new Span(xml.number("min", 0) - 1, xml.number("max", 0) - 1, xml.isSet("hidden"),
                        xml.number("style", 0), xml.attribute("width")));
                xml.skip();
            } else {
                RichText.passOver(xml);
            }
        }
    }

    private void add(Span span) throws Unfamiliar {
        int before = spans.isEmpty() ? -1 : spans.get(spans.size() - 1).last;
        if (span.first <= before || span.last < span.first || span.last >= Addresses.COLUMNS) {
            throw new Unfamiliar(Reason.STRUCTURE, "columns " + (span.first + 1) + " to " + (span.last + 1));
        }
        spans.add(span);
    }

    private Span at(int column) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (column < span.first) {
                high = middle - 1;
            } else if (column > span.last) {
                low = middle + 1;
            } else {
                return span;
            }
        }
        return null;
    }

    boolean isHidden(int column) {
        Span span = at(column);
        return span != null && span.hidden;
    }

    int style(int column) {
        Span span = at(column);
        return span == null ? 0 : span.style;
    }

    /** In characters, as the file has it; null for a column as wide as all. */
    String width(int column) {
        Span span = at(column);
        return span == null ? null : span.width;
    }
}
