package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A worksheet's part: the formats of its cells, and the link to its comments' drawing. */
final class SheetXml {

    /** A cell with a format and nothing in it. */
    record NewCell(CellRef at, int style) {

        String xml(String prefix) {
            return "<" + prefix + "c r=\"" + at + "\" s=\"" + style + "\"/>";
        }
    }

    /** A mention of a format; the cell is null where a row or column mentions it. */
    private record Mention(int style, int from, int to, CellRef cell) {
    }

    private static final String DATA = "sheetData";
    private static final String LEGACY_DRAWING = "legacyDrawing";
    private static final Set<String> BEHIND_LEGACY_DRAWING = Set.of("legacyDrawingHF", "picture", "oleObjects",
            "controls",
            "webPublishItems", "tableParts", "extLst");

    private final String xml;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final SheetSizes sizes = new SheetSizes();
    private final Map<CellRef, CellRef> merges = new HashMap<>();
    private String prefix = "";
    private String drawing;
    private int drawingStart;
    private int drawingEnd;
    private int drawingPlace = -1;
    private int dataStart;
    private int dataEnd;
    private boolean dataSelfClosed;

    /** @throws IllegalArgumentException when the text is not well formed */
    SheetXml(String xml) {
        this.xml = xml;
        Tags tags = new Tags(xml);
        for (int depth = 0; tags.next();) {
            if (tags.isClosing()) {
                depth--;
                if (depth == 0 && drawingPlace < 0) {
                    drawingPlace = tags.start();
                }
            } else if (depth == 1 && tags.is(DATA)) {
                readData(tags);
            } else {
                read(tags, depth);
                depth += tags.isEmpty() ? 0 : 1;
            }
        }
        if (dataStart == 0) {
            throw new IllegalArgumentException("a sheet without data");
        }
    }

    private void read(Tags tags, int depth) {
        if (depth == 0) {
            prefix = tags.prefix();
        } else if (depth == 1) {
            top(tags);
        } else if (tags.is("col")) {
            sizes.column(tags);
            mention(tags, "style", null);
        } else if (tags.is("mergeCell")) {
            merge(tags.attribute("ref"));
        }
    }

    private void top(Tags tags) {
        if (tags.is("sheetFormatPr")) {
            sizes.defaults(tags);
        } else if (tags.is(LEGACY_DRAWING)) {
            drawing = tags.attribute(":id");
            drawingStart = tags.start();
            drawingEnd = tags.isEmpty() ? tags.end() : xml.indexOf('>', tags.end()) + 1;
        } else if (drawingPlace < 0 && BEHIND_LEGACY_DRAWING.contains(tags.local())) {
            drawingPlace = tags.start();
        }
    }

    private void merge(String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (colon > 0) {
            merges.put(CellRef.of(range.substring(0, colon)), CellRef.of(range.substring(colon + 1)));
        }
    }

    private void readData(Tags tags) {
        dataStart = tags.start();
        dataEnd = tags.end();
        dataSelfClosed = tags.isEmpty();
        SheetRow row = null;
        int column = -1;
        while (!dataSelfClosed && tags.next()) {
            if (tags.isClosing()) {
                if (tags.is(DATA)) {
                    dataEnd = tags.start();
                    return;
                }
                if (tags.is("row") && row != null) {
                    row.close(tags.start(), tags.end());
                }
            } else if (tags.is("row")) {
                row = row(tags, row == null ? 0 : row.number() + 1);
                column = -1;
            } else if (tags.is("c") && row != null) {
                String address = tags.attribute("r");
                column = address == null ? column + 1 : CellRef.of(address).column();
                int style = mention(tags, "s", new CellRef(row.number(), column));
                row.add(new SheetRow.SheetCell(column, tags.start(), Math.max(0, style)));
            }
        }
    }

    private SheetRow row(Tags tags, int next) {
        String given = tags.attribute("r");
        int number = given == null ? next : Integer.parseInt(given.strip()) - 1;
        int style = mention(tags, "s", null);
        boolean applied = "1".equals(tags.attribute("customFormat")) || "true".equals(tags.attribute("customFormat"));
        SheetRow row = new SheetRow(number, tags, applied ? style : -1);
        sizes.row(number, tags);
        rows.add(row);
        return row;
    }

    private int mention(Tags tags, String attribute, CellRef cell) {
        long span = tags.span(attribute);
        if (span < 0) {
            return -1;
        }
        int from = (int) (span >>> Integer.SIZE);
        int style = Integer.parseInt(xml, from, (int) span, 10);
        mentions.add(new Mention(style, from, (int) span, cell));
        return style;
    }

    /** The relationship of the comments' drawing; null when the sheet has none. */
    String drawing() {
        return drawing;
    }

    SheetSizes sizes() {
        return sizes;
    }

    /** The last cell of the merge that begins at a cell, or the cell. */
    CellRef end(CellRef cell) {
        return merges.getOrDefault(cell, cell);
    }

    /** The number of a cell's format; a cell that is not written has its row's or column's. */
    int style(CellRef at) {
        SheetRow row = row(at.row());
        SheetRow.SheetCell cell = row == null ? null : row.cell(at.column());
        if (cell != null) {
            return cell.style();
        }
        return defaultStyle(row, at.column());
    }

    private int defaultStyle(SheetRow row, int column) {
        return row != null && row.style() >= 0 ? row.style() : sizes.columnStyle(column);
    }

    private SheetRow row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
    }

    /**
     * The sheet with our formats turned back into those that the memory holds.
     *
     * @param ours formats of ours
     * @param left receives those that still stand in the sheet
     * @param dropDrawing whether the link to the comments' drawing goes
     */
    String restored(String sheet, Set<Integer> ours, Memory memory, Set<Integer> left, boolean dropDrawing) {
        Patch patch = new Patch(xml);
        Map<Integer, Set<Integer>> made = new TreeMap<>();
        for (Mention mention : mentions) {
            if (!ours.contains(mention.style)) {
                continue;
            }
            Integer original = memory.original(sheet, mention.cell, mention.style);
            if (original == null) {
                left.add(mention.style);
            } else if (isMadeForMark(mention, original)) {
                made.computeIfAbsent(mention.cell.row(), row -> new HashSet<>()).add(mention.cell.column());
            } else {
                patch.replace(mention.from, mention.to, String.valueOf(original));
            }
        }
        made.forEach((row, columns) -> row(row).remove(patch, xml, columns));
        if (dropDrawing) {
            patch.replace(drawingStart, drawingEnd, "");
        }
        return patch.done();
    }

    /** Whether the cell holds nothing but what it would look like without being written: then it goes with its mark. */
    private boolean isMadeForMark(Mention mention, int original) {
        if (mention.cell == null) {
            return false;
        }
        SheetRow row = row(mention.cell.row());
        SheetRow.SheetCell cell = row.cell(mention.cell.column());
        return original == defaultStyle(row, mention.cell.column())
                && xml.startsWith(new NewCell(mention.cell, mention.style).xml(row.prefix()), cell.start());
    }

    /**
     * The sheet with these formats in its cells.
     *
     * @param formats the format of each marked cell
     * @param legacyDrawing the relationship to add for the comments' drawing; null when the sheet has one
     * @param namespace of relationships
     */
    String marked(SortedMap<CellRef, Integer> formats, String legacyDrawing, String namespace) {
        Patch patch = new Patch(xml);
        TreeMap<Integer, List<NewCell>> added = new TreeMap<>();
        formats.forEach((at, format) -> {
            SheetRow row = row(at.row());
            SheetRow.SheetCell cell = row == null ? null : row.cell(at.column());
            if (cell == null) {
                added.computeIfAbsent(at.row(), number -> new ArrayList<>()).add(new NewCell(at, format));
            } else {
                Tags tag = new Tags(xml);
                tag.seek(cell.start());
                patch.set(tag, "s", String.valueOf(format));
            }
        });
        insert(patch, added);
        if (legacyDrawing != null) {
            patch.insert(drawingPlace, "<" + prefix + LEGACY_DRAWING + " xmlns:r=\"" + namespace + "\" r:id=\""
                    + legacyDrawing
                    + "\"/>");
        }
        return patch.done();
    }

    private void insert(Patch patch, TreeMap<Integer, List<NewCell>> added) {
        StringBuilder last = new StringBuilder();
        added.forEach((number, cells) -> {
            SheetRow row = row(number);
            if (row != null) {
                row.insert(patch, cells);
                return;
            }
            StringBuilder written = new StringBuilder(SheetRow.open(prefix, number));
            cells.forEach(cell -> written.append(cell.xml(prefix)));
            written.append("</").append(prefix).append("row>");
            rows.stream().filter(other -> other.number() > number).findFirst()
                    .ifPresentOrElse(next -> patch.insert(next.start(), written.toString()),
                    () -> last.append(written));
        });
        if (!dataSelfClosed) {
            patch.insert(dataEnd, last.toString());
        } else if (!last.isEmpty()) {
            patch.replace(dataStart, dataEnd, "<" + prefix + DATA + ">" + last + "</" + prefix + DATA + ">");
        }
    }
}
