package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.Region;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that can be pulled about as people do it, and written as a workbook again. */
public final class SheetModel {

    /** What a cell holds: a number with its format, a text, or a formula with or without a cached value. */
    public record Content(String text, Double number, String format, String formula) {

        static Content text(String text) {
            return new Content(text, null, "General", null);
        }
    }

    private final TreeMap<CellRef, Content> cells = new TreeMap<>();
    private final List<Region> merges = new ArrayList<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final Map<String, String> extraSheets = new HashMap<>();
    private String name;

    /** The first sheet of a workbook. */
    public static SheetModel of(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            SheetModel model = new SheetModel();
            model.name = sheet.getSheetName();
            sheet.getMergedRegions().forEach(m ->
                    model.merges.add(new Region(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(),
                            m.getLastColumn())));
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String format = cell.getCellStyle().getDataFormatString();
                    if (cell.getCellType() == CellType.NUMERIC) {
                        model.put(cell, new Content(null, cell.getNumericCellValue(), format, null));
                    } else if (cell.getCellType() == CellType.STRING) {
                        model.put(cell, new Content(cell.getStringCellValue(), null, "General", null));
                    }
                }
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Cell cell, Content content) {
        cells.put(new CellRef(cell.getRowIndex(), cell.getColumnIndex()), content);
    }

    public SheetModel copy() {
        SheetModel copy = new SheetModel();
        copy.name = name;
        copy.cells.putAll(cells);
        copy.merges.addAll(merges);
        copy.hiddenRows.addAll(hiddenRows);
        copy.extraSheets.putAll(extraSheets);
        return copy;
    }

    public TreeMap<CellRef, Content> cells() {
        return cells;
    }

    public List<Region> merges() {
        return merges;
    }

    public String text(String address) {
        Content content = cells.get(CellRef.of(address));
        return content == null ? null : content.text();
    }

    /** Types a text into a cell; an empty one clears it. */
    public SheetModel type(String address, String text) {
        return type(CellRef.of(address), text);
    }

    public SheetModel type(CellRef cell, String text) {
        if (text.isEmpty()) {
            cells.remove(cell);
        } else {
            cells.put(cell, Content.text(text));
        }
        return this;
    }

    public SheetModel put(CellRef cell, Content content) {
        cells.put(cell, content);
        return this;
    }

    /** The first cell with exactly this text. */
    public CellRef find(String text) {
        return cells.entrySet().stream().filter(e -> text.equals(e.getValue().text())).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    /** Inserts empty rows before a row; merges that reach over the place grow, as in Excel. */
    public SheetModel insertRows(int before, int count) {
        return move(at -> at.row() < before ? at : new CellRef(at.row() + count, at.column()),
                m -> new Region(m.top() < before ? m.top() : m.top() + count, m.left(),
                        m.bottom() < before ? m.bottom() : m.bottom() + count, m.right()));
    }

    public SheetModel insertColumns(int before, int count) {
        return move(at -> at.column() < before ? at : new CellRef(at.row(), at.column() + count),
                m -> new Region(m.top(), m.left() < before ? m.left() : m.left() + count, m.bottom(),
                        m.right() < before ? m.right() : m.right() + count));
    }

    /** Deletes one row; merges over it shrink. */
    public SheetModel deleteRow(int row) {
        cells.keySet().removeIf(at -> at.row() == row);
        merges.removeIf(m -> m.top() == row && m.bottom() == row);
        return move(at -> at.row() < row ? at : new CellRef(at.row() - 1, at.column()),
                m -> new Region(m.top() <= row ? m.top() : m.top() - 1, m.left(),
                        m.bottom() < row ? m.bottom() : m.bottom() - 1, m.right()));
    }

    public SheetModel deleteColumn(int column) {
        cells.keySet().removeIf(at -> at.column() == column);
        merges.removeIf(m -> m.left() == column && m.right() == column);
        return move(at -> at.column() < column ? at : new CellRef(at.row(), at.column() - 1),
                m -> new Region(m.top(), m.left() <= column ? m.left() : m.left() - 1, m.bottom(),
                        m.right() < column ? m.right() : m.right() - 1));
    }

    private SheetModel move(UnaryOperator<CellRef> cell, UnaryOperator<Region> merge) {
        TreeMap<CellRef, Content> moved = new TreeMap<>();
        cells.forEach((at, content) -> moved.put(cell.apply(at), content));
        cells.clear();
        cells.putAll(moved);
        merges.replaceAll(merge);
        merges.removeIf(Region::isSingle);
        return this;
    }

    /** Copies a row, with its texts and its own merges, to an empty place. */
    public SheetModel copyRow(int from, int to) {
        new TreeMap<>(cells).forEach((at, content) -> {
            if (at.row() == from) {
                cells.put(new CellRef(to, at.column()), content);
            }
        });
        List.copyOf(merges).forEach(m -> {
            if (m.top() == from && m.bottom() == from) {
                merges.add(new Region(to, m.left(), to, m.right()));
            }
        });
        return this;
    }

    public SheetModel swapRows(int one, int other) {
        return move(at -> at.row() == one ? new CellRef(other, at.column()) : at.row() == other
                ? new CellRef(one, at.column()) : at,
                m -> m);
    }

    public SheetModel swapColumns(int one, int other, int firstRow) {
        return move(at -> at.row() < firstRow ? at : at.column() == one ? new CellRef(at.row(), other)
                : at.column() == other ? new CellRef(at.row(), one) : at, m -> m);
    }

    public SheetModel unmerge(Region merge) {
        merges.remove(merge);
        return this;
    }

    /** Puts another sheet's contents at an offset. */
    public SheetModel paste(SheetModel other, int rows, int columns) {
        other.cells.forEach((at, content) -> cells.put(new CellRef(at.row() + rows, at.column() + columns), content));
        other.merges.forEach(m -> merges.add(
                new Region(m.top() + rows, m.left() + columns, m.bottom() + rows, m.right() + columns)));
        return this;
    }

    public SheetModel hideRow(int row) {
        hiddenRows.add(row);
        return this;
    }

    public SheetModel rename(String sheet) {
        name = sheet;
        return this;
    }

    public SheetModel addSheet(String sheet, String text) {
        extraSheets.put(sheet, text);
        return this;
    }

    public byte[] toXlsx() {
        try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            Map<String, CellStyle> styles = new HashMap<>();
            cells.forEach((at, content) -> write(book, sheet, at, content, styles));
            for (Region m : merges) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(m.top(), m.bottom(), m.left(), m.right()));
            }
            hiddenRows.forEach(row -> row(sheet, row).setZeroHeight(true));
            extraSheets.forEach((extra, text) -> book.createSheet(extra).createRow(0).createCell(0).setCellValue(text));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Workbook book, Sheet sheet, CellRef at, Content content, Map<String, CellStyle> styles) {
        Cell cell = row(sheet, at.row()).createCell(at.column());
        cell.setCellStyle(styles.computeIfAbsent(content.format(), format -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }));
        if (content.formula() != null) {
            cell.setCellFormula(content.formula());
        }
        if (content.number() != null) {
            cell.setCellValue(content.number());
        } else if (content.text() != null) {
            cell.setCellValue(content.text());
        }
    }

    private static Row row(Sheet sheet, int row) {
        Row there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }
}
