package hebiao.importer;

import hebiao.form.CellRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A worksheet part in which rows or cells stand twice, written so that each stands once: of a row in two pieces POI
 * keeps the later piece and drops the cells of the other. Of two cells in one place the later counts.
 */
final class GatheredRows {

    private final byte[] xml;
    private final Map<Integer, Row> rows = new TreeMap<>();
    private int from = -1;
    private int to = -1;

    /** One row: its tags as they stand first, its cells by their columns. */
    private record Row(byte[] opening, byte[] closing, Map<Integer, byte[]> cells) {
    }

    private GatheredRows(byte[] xml) {
        this.xml = xml;
    }

    /**
     * The part with each row once.
     *
     * @param xml a part without comments or marked sections, in which every row and cell says where it stands
     * @throws IOException when it is not built as a sheet is
     */
    static byte[] of(byte[] xml) throws IOException {
        GatheredRows sheet = new GatheredRows(xml);
        try {
            sheet.read();
        } catch (IllegalArgumentException e) {
            throw new IOException("a cell that stands nowhere", e);
        }
        return sheet.written();
    }

    private void read() throws IOException {
        int at = next(0);
        while (at < xml.length && to < 0) {
            int end = SheetXml.endOfTag(xml, at);
            String name = SheetXml.localName(xml, at, end);
            if (name.equals("sheetData") && from < 0) {
                from = end;
            } else if (name.equals("/sheetData")) {
                to = at;
            } else if (from >= 0 && name.equals("row")) {
                end = row(at, end);
            } else if (from >= 0) {
                throw new IOException("no row: " + name);
            }
            at = next(end);
        }
        if (to < 0) {
            throw new IOException("rows without end");
        }
    }

    /** Takes a row; gives where it ends. */
    private int row(int start, int behindTag) throws IOException {
        int number = Integer.parseInt(SheetXml.address(xml, start, behindTag));
        byte[] opening = Arrays.copyOfRange(xml, start, behindTag);
        if (xml[behindTag - 2] == '/') {
            return behindTag;
        }
        Map<Integer, byte[]> cells = new TreeMap<>();
        int at = next(behindTag);
        while (at < xml.length) {
            int end = SheetXml.endOfTag(xml, at);
            String name = SheetXml.localName(xml, at, end);
            if (name.equals("/row")) {
                byte[] closing = Arrays.copyOfRange(xml, at, end);
                rows.computeIfAbsent(number, key -> new Row(opening, closing, new TreeMap<>())).cells.putAll(cells);
                return end;
            }
            if (!name.equals("c")) {
                throw new IOException("no cell: " + name);
            }
            int behind = xml[end - 2] == '/' ? end : behindCell(end);
            CellRef place = CellRef.of(SheetXml.address(xml, at, end));
            if (place.row() != number - 1) {
                throw new IOException("a cell in another row: " + place);
            }
            cells.put(place.column(), Arrays.copyOfRange(xml, at, behind));
            at = next(behind);
        }
        throw new IOException("a row without end");
    }

    private int behindCell(int from) throws IOException {
        for (int at = next(from); at < xml.length; at = next(at + 1)) {
            int end = SheetXml.endOfTag(xml, at);
            if (SheetXml.localName(xml, at, end).equals("/c")) {
                return end;
            }
        }
        throw new IOException("a cell without end");
    }

    private int next(int start) {
        int at = start;
        while (at < xml.length && xml[at] != '<') {
            at++;
        }
        return at;
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
        out.write(xml, 0, from);
        rows.values().forEach(row -> {
            out.writeBytes(row.opening);
            row.cells.values().forEach(out::writeBytes);
            out.writeBytes(row.closing);
        });
        out.write(xml, to, xml.length - to);
        return out.toByteArray();
    }
}
