package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What marked cells looked like before. It is kept in hidden columns of the sheet 核对结果, in cells that wear the formats
 * themselves: whatever program saves the file again renumbers them with all the others.
 */
final class Memory {

    /** The first of three columns: the marked cell in its old format; its new format; where a comment's box lay. */
    static final int COLUMN = 12;
    static final int LAST_COLUMN = 14;

    /**
     * One marked cell.
     *
     * @param target as {@link #target} writes it
     * @param original its format before
     * @param marked its format now
     * @param anchor where the box of a comment that was there before lay; null when there was none
     */
    record Entry(String target, int original, int marked, String anchor) {
    }

    private final List<Entry> entries;

    Memory(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The address of a cell, as a link has it. */
    static String target(String sheet, CellRef cell) {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }

    /**
     * Reads it from the sheet.
     *
     * @param shared the workbook's shared strings, asked for only where the sheet uses them
     */
    static Memory read(String sheet, Supplier<List<String>> shared) {
        List<Entry> entries = new ArrayList<>();
        Element data = Element.root(sheet).child("sheetData");
        for (Element row : data == null ? List.<Element>of() : data.children("row")) {
            String target = "";
            String anchor = null;
            int original = 0;
            int marked = -1;
            for (Element cell : row.children("c")) {
                String address = cell.attribute("r");
                int column = address == null ? -1 : CellRef.of(address).column();
                if (column == COLUMN) {
                    target = text(cell, shared);
                    original = style(cell);
                } else if (column == COLUMN + 1) {
                    marked = style(cell);
                } else if (column == LAST_COLUMN) {
                    anchor = text(cell, shared);
                }
            }
            if (!target.isEmpty()) {
                entries.add(new Entry(target, original, marked, anchor));
            }
        }
        return new Memory(entries);
    }

    private static int style(Element cell) {
        String style = cell.attribute("s");
        return style == null ? 0 : Integer.parseInt(style);
    }

    private static String text(Element cell, Supplier<List<String>> shared) {
        if ("s".equals(cell.attribute("t"))) {
            return shared.get().get(Integer.parseInt(cell.child("v").text().strip()));
        }
        Element inline = cell.child("is");
        return inline != null ? inline.text() : cell.child("v") == null ? "" : cell.child("v").text();
    }

    /**
     * The format that a cell had before; null when it is not known. The cell may have moved, or be null for a whole
     * row.
     */
    Integer original(String sheet, CellRef cell, int marked) {
        String target = cell == null ? "" : target(sheet, cell);
        Integer found = null;
        for (Entry entry : entries) {
            if (entry.target.equals(target) && entry.marked == marked) {
                return entry.original;
            }
            if (entry.marked == marked && found == null) {
                found = entry.original;
            }
        }
        return found;
    }

    /** Where the box of a comment that was there before lay; null when it is not known. */
    String anchor(String sheet, CellRef cell) {
        String target = target(sheet, cell);
        return entries.stream().filter(entry -> entry.target.equals(target)).map(Entry::anchor).filter(Objects::nonNull)
                .filter(anchor -> !anchor.isEmpty()).findFirst().orElse(null);
    }
}
