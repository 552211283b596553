package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.form.CellRef;
import hebiao.grid.Book;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A workbook as a person sees it: what the cells show, how wide and how high they are. For looking at only; what is
 * checked is {@link BookReader}'s.
 */
public final class ShownBook {

    /** What is beyond has never been part of a form; a page of more is read by nobody. */
    private static final int ROWS_MOST = 1000;
    private static final int COLUMNS_MOST = 60;
    private static final int PIXELS_AN_INCH = 96;
    private static final int POINTS_AN_INCH = 72;
    private static final int HIGHEST = 400;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Book book;

    private ShownBook(Book book) {
        this.book = book;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException when it is none that can be shown
     */
    public static List<ShownSheet> read(byte[] bytes, Limits limits) throws IOException {
        ShownBook shown = new ShownBook(BookReader.read(bytes, limits));
        return PoiReader.look(bytes, limits, shown::sheets);
    }

    private List<ShownSheet> sheets(Workbook workbook) {
        List<ShownSheet> sheets = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            Sheet sheet = workbook.getSheetAt(at);
            book.sheets().stream().filter(grid -> grid.name().equals(sheet.getSheetName())).findFirst()
                    .ifPresent(grid -> sheets.add(sheet(sheet, grid)));
        }
        return sheets;
    }

    private ShownSheet sheet(Sheet sheet, Grid grid) {
        int lastRow = Math.min(ROWS_MOST - 1, lastRow(grid));
        int lastColumn = Math.min(COLUMNS_MOST - 1, lastColumn(grid));
        Map<CellRef, ShownCell> cells = new HashMap<>();
        List<Integer> heights = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        for (int at = 0; at <= lastRow; at++) {
            Row row = sheet.getRow(at);
            float points = row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
            heights.add(Math.min(HIGHEST, Math.round(points * PIXELS_AN_INCH / POINTS_AN_INCH)));
            if (row != null && row.getZeroHeight()) {
                hiddenRows.add(at);
            }
            for (int column = 0; row != null && column <= lastColumn; column++) {
                Cell cell = row.getCell(column);
                if (cell != null) {
                    cells.put(new CellRef(at, column), cell(cell, grid));
                }
            }
        }
        List<Integer> widths = new ArrayList<>();
        Set<Integer> hiddenColumns = new HashSet<>();
        for (int column = 0; column <= lastColumn; column++) {
            widths.add(Math.round(sheet.getColumnWidthInPixels(column)));
            if (sheet.isColumnHidden(column)) {
                hiddenColumns.add(column);
            }
        }
        List<Region> merges = grid.merges().stream()
                .filter(merge -> merge.top() <= lastRow && merge.left() <= lastColumn).toList();
        return new ShownSheet(grid.name(), grid.isHidden(), widths, heights, cells, merges, hiddenRows,
                hiddenColumns, lastRow(grid) > lastRow || lastColumn(grid) > lastColumn);
    }

    private static int lastRow(Grid grid) {
        int merged = grid.merges().stream().filter(merge -> merge.bottom() < ROWS_MOST).mapToInt(Region::bottom).max()
                .orElse(-1);
        return Math.max(merged, grid.lastRow());
    }

    private static int lastColumn(Grid grid) {
        int merged = grid.merges().stream().filter(merge -> merge.right() < COLUMNS_MOST).mapToInt(Region::right)
                .max().orElse(-1);
        return Math.max(merged, grid.cells().stream().mapToInt(cell -> cell.at().column()).max().orElse(-1));
    }

    private ShownCell cell(Cell cell, Grid grid) {
        CellRef at = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        hebiao.grid.Cell read = grid.at(at);
        String text = read.kind() == CellKind.NUMBER ? formatter.formatCellValue(cell).strip() : read.text();
        CellStyle style = cell.getCellStyle();
        Comment comment = cell.getCellComment();
        return new ShownCell(at, text, align(style.getAlignment(), read.kind()),
                style.getVerticalAlignment() == VerticalAlignment.CENTER,
                cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()).getBold(),
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND,
                comment == null || comment.getString() == null ? null : comment.getString().getString());
    }

    private static String align(HorizontalAlignment alignment, CellKind kind) {
        return switch (alignment) {
            case LEFT, FILL, JUSTIFY, DISTRIBUTED -> "left";
            case RIGHT -> "right";
            case CENTER, CENTER_SELECTION -> "center";
            case GENERAL -> kind == CellKind.NUMBER ? "right" : kind == CellKind.TEXT ? "left" : "center";
        };
    }
}
