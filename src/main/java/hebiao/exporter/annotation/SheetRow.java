package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A row of a sheet's XML: where it stands, and its cells. */
final class SheetRow {

    /**
     * A cell that is written.
     *
     * @param start where its tag begins
     * @param style the number of its format
     */
    record SheetCell(int column, int start, int style) {
    }

    private final int number;
    private final int start;
    private final int tagEnd;
    private final boolean selfClosed;
    private final String prefix;
    private final int style;
    private final List<SheetCell> cells = new ArrayList<>();
    private int contentEnd;
    private int end;

    /** @param style the format of its cells that are not written; -1 when it gives none */
    SheetRow(int number, Tags tag, int style) {
        this.number = number;
        this.start = tag.start();
        this.tagEnd = tag.end();
        this.selfClosed = tag.isEmpty();
        this.prefix = tag.prefix();
        this.style = style;
        this.contentEnd = tagEnd;
        this.end = tagEnd;
    }

    int number() {
        return number;
    }

    int start() {
        return start;
    }

    String prefix() {
        return prefix;
    }

    int style() {
        return style;
    }

    void add(SheetCell cell) {
        cells.add(cell);
    }

    void close(int from, int to) {
        contentEnd = from;
        end = to;
    }

    /** The tag that opens a row which was not written before. */
    static String open(String prefix, int number) {
        return "<" + prefix + "row r=\"" + (number + 1) + "\">";
    }

    /** Takes out cells that are one empty tag each; the row goes too where nothing is left that says something. */
    void remove(Patch patch, String xml, Set<Integer> columns) {
        List<SheetCell> going = cells.stream().filter(cell -> columns.contains(cell.column())).toList();
        int length = going.stream().mapToInt(cell -> xml.indexOf('>', cell.start()) + 1 - cell.start()).sum();
        if (length == contentEnd - tagEnd && xml.startsWith(open(prefix, number), start)) {
            patch.replace(start, end, "");
        } else {
            going.forEach(cell -> patch.replace(cell.start(), xml.indexOf('>', cell.start()) + 1, ""));
        }
    }

    /** The cell of a column, or null. */
    SheetCell cell(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst().orElse(null);
    }

    /** Puts cells into the row, each before the first that stands to its right. */
    void insert(Patch patch, List<SheetXml.NewCell> added) {
        if (selfClosed) {
            StringBuilder content = new StringBuilder(">");
            added.forEach(cell -> content.append(cell.xml(prefix)));
            patch.replace(tagEnd - 2, tagEnd, content + "</" + prefix + "row>");
            return;
        }
        for (SheetXml.NewCell cell : added) {
            int place = cells.stream().filter(other -> other.column() > cell.at().column()).findFirst()
                    .map(SheetCell::start).orElse(contentEnd);
            patch.insert(place, cell.xml(prefix));
        }
    }
}
