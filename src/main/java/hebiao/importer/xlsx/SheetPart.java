package hebiao.importer.xlsx;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.Oddity;
import hebiao.grid.NumberFormatFacts;
import hebiao.grid.Region;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One worksheet's part as a grid. */
final class SheetPart {

    private static final int DAY_LENGTH = "2024-12-31".length();

    private final SharedParts shared;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Region> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Columns columns = new Columns();
    private final SharedFormulas sharedFormulas = new SharedFormulas();
    private int lastRow = -1;
    private int lastColumn;
    private boolean inOrder = true;
    private String name;

    /**
     * What all sheets of a workbook share.
     *
     * @param texts texts that cells refer to by number
     * @param from1904 whether days are counted from 1904
     * @param cells counts the cells with content
     * @param merges counts the merges
     * @param oddities takes what is odd
     */
    record SharedParts(String[] texts, Styles styles, boolean from1904, Count cells, Count merges,
            List<Oddity> oddities) {
    }

    SheetPart(SharedParts shared) {
        this.shared = shared;
    }

    Grid read(byte[] part, String sheet, boolean hidden) throws Unfamiliar, BeyondLimit {
        name = sheet;
        XmlScanner xml = RichText.open(part, "worksheet");
        boolean data = false;
        boolean merged = false;
        while (xml.child()) {
            if (xml.is("cols") && !data) {
                columns.read(xml);
            } else if (xml.is("sheetData") && !data) {
                data = true;
                rows(xml);
            } else if (xml.is("mergeCells") && !merged) {
                merged = true;
                merges(xml);
            } else if (xml.is("cols") || xml.is("sheetData") || xml.is("mergeCells")) {
                throw new Unfamiliar(Reason.STRUCTURE, "columns, cells or merges in two places");
            } else {
                xml.skip();
            }
        }
        if (!data) {
            throw new Unfamiliar(Reason.STRUCTURE, "a sheet without cells");
        }
        if (!inOrder) {
            findDoubled();
        }
        return new Grid(name, hidden, cells, merges, hiddenRows, hiddenColumns);
    }

    /** Cells that are stored twice with different contents; of two the grid keeps the later one. */
    private void findDoubled() {
        Map<CellRef, Cell> stored = new HashMap<>();
        for (Cell cell : cells) {
            Cell before = stored.put(cell.at(), cell);
            if (before != null && !before.equals(cell)) {
                shared.oddities.add(new Oddity(Oddity.Kind.DOUBLED, name, cell.at(), before.text()));
            }
        }
    }

    private void rows(XmlScanner xml) throws Unfamiliar, BeyondLimit {
        while (xml.child()) {
            if (xml.is("row")) {
                row(xml);
            } else {
                RichText.passOver(xml);
            }
        }
    }

    private void row(XmlScanner xml) throws Unfamiliar, BeyondLimit {
        int row = xml.number("r", lastRow + 2) - 1;
        if (row < 0 || row >= Addresses.ROWS) {
            throw new Unfamiliar(Reason.CELL, "row " + (row + 1));
        }
        inOrder &= row > lastRow;
        lastRow = row;
        lastColumn = -1;
        boolean hidden = xml.isSet("hidden");
        int before = cells.size();
        while (xml.child()) {
            if (xml.is("c")) {
                cell(xml, row);
            } else {
                RichText.passOver(xml);
            }
        }
        if (hidden && cells.size() > before) {
            hiddenRows.add(row);
        }
    }

    private void cell(XmlScanner xml, int row) throws Unfamiliar, BeyondLimit {
        String address = xml.attribute("r");
        int column = address == null ? lastColumn + 1 : Addresses.column(address, row);
        if (column >= Addresses.COLUMNS) {
            throw new Unfamiliar(Reason.CELL, "column " + column);
        }
        inOrder &= column > lastColumn;
        lastColumn = column;
        String type = xml.attribute("t");
        int style = xml.number("s", -1);
        String formula = null;
        String value = null;
        String inline = null;
        while (xml.child()) {
            if (xml.is("v")) {
                value = RichText.once(value, xml);
            } else if (xml.is("f")) {
                if (formula != null) {
                    throw new Unfamiliar(Reason.STRUCTURE, "two formulas in one cell");
                }
                formula = XmlText.withoutForbidden(formula(xml, row, column));
            } else if (xml.is("is")) {
                if (inline != null) {
                    throw new Unfamiliar(Reason.STRUCTURE, "two texts in one cell");
                }
                inline = RichText.of(xml);
            } else {
                RichText.passOver(xml);
            }
        }
        if (value == null && inline == null && formula == null) {
            return;
        }
        shared.cells.add();
        Cell cell = cell(CellRef.at(row, column), type == null ? "n" : type, style, value, inline, formula);
        if (!cell.isEmpty()) {
            cells.add(cell);
            if (columns.isHidden(column)) {
                hiddenColumns.add(column);
            }
        }
    }

    private String formula(XmlScanner xml, int row, int column) throws Unfamiliar {
        String type = xml.attribute("t");
        if (type == null || type.equals("normal")) {
            return xml.text();
        }
        String range = xml.attribute("ref");
        int group = xml.number("si", -1);
        String formula = xml.text();
        if (type.equals("array") && range != null && Addresses.region(range).isSingle()) {
            return formula;
        }
        if (!type.equals("shared") || group < 0) {
            throw new Unfamiliar(Reason.FORMULA, type + " over " + range);
        }
        if (range != null) {
            sharedFormulas.add(group, formula, range, row, column);
        }
        return sharedFormulas.at(group, row, column);
    }

    private Cell cell(CellRef at, String type, int style, String value, String inline, String formula)
            throws Unfamiliar {
        return switch (type) {
            case "n" -> number(at, style, value, formula);
            case "s" -> text(at, value == null || value.isEmpty() ? "" : shared(value), formula);
            case "str" -> text(at, value == null ? "" : XmlText.unescaped(value), formula);
            case "inlineStr" -> text(at, inline != null ? inline : value == null ? "" : XmlText.unescaped(value),
                    formula);
            case "b" -> truth(at, value, formula);
            case "e" -> {
                if (value == null) {
                    throw new Unfamiliar(Reason.CELL, "an error without a name");
                }
                yield new Cell(at, CellKind.ERROR, null, XmlText.withoutForbidden(value), 0, false, formula);
            }
            case "d" -> date(at, style, value, formula);
            default -> throw new Unfamiliar(Reason.CELL, "type " + type);
        };
    }

    /** A day in letters, as the strict form of the standard has it; shown as a number of days would be. */
    private Cell date(CellRef at, int style, String value, String formula) throws Unfamiliar {
        try {
            LocalDateTime moment = value == null ? null : value.length() > DAY_LENGTH
                    ? LocalDateTime.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value)
                    : LocalDate.parse(value).atStartOfDay();
            return moment == null ? Cell.blank(at) : shared.styles.format(shown(at, style)).moment(at, moment, formula);
        } catch (DateTimeParseException e) {
            throw new Unfamiliar(Reason.CELL, "day " + value);
        }
    }

    private int shown(CellRef at, int style) {
        return style >= 0 && shared.styles.has(style) ? style : columns.style(at.column());
    }

    private Cell number(CellRef at, int style, String value, String formula) throws Unfamiliar {
        int shown = shown(at, style);
        if (value == null || value.isBlank()) {
            return formula == null ? Cell.blank(at) : shared.styles.format(shown).without(at, formula);
        }
        try {
            return shared.styles.format(shown)
                    .cell(at, NumberFormatFacts.stored(value), shared.from1904, formula);
        } catch (NumberFormatException e) {
            throw new Unfamiliar(Reason.CELL, "number " + value);
        }
    }

    private String shared(String number) throws Unfamiliar {
        try {
            return shared.texts[Integer.parseInt(number.strip())];
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Unfamiliar(Reason.CELL, "shared text " + number);
        }
    }

    private Cell text(CellRef at, String stored, String formula) {
        boolean forbidden = stored.indexOf(XmlText.FORBIDDEN_MARK) >= 0;
        if (forbidden) {
            shared.oddities.add(Oddity.forbiddenCharacters(name, at));
        }
        String text = forbidden ? stored.replace(XmlText.FORBIDDEN_MARK, ' ') : stored;
        return new Cell(at, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT, null, text, 0, false, formula);
    }

    private static Cell truth(CellRef at, String value, String formula) throws Unfamiliar {
        if (!"1".equals(value) && !"0".equals(value)) {
            throw new Unfamiliar(Reason.CELL, "truth value " + value);
        }
        return new Cell(at, CellKind.BOOLEAN, null, value.equals("1") ? "TRUE" : "FALSE", 0, false, formula);
    }

    private void merges(XmlScanner xml) throws Unfamiliar, BeyondLimit {
        while (xml.child()) {
            if (xml.is("mergeCell")) {
                String range = xml.attribute("ref");
                if (range == null) {
                    throw new Unfamiliar(Reason.CELL, "a merge without cells");
                }
                shared.merges.add();
                merges.add(Addresses.region(range));
                xml.skip();
            } else {
                RichText.passOver(xml);
            }
        }
    }
}
