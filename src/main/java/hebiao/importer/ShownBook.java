package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.form.CellRef;
import hebiao.grid.Book;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.CellLook;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.grid.SheetLook;
import hebiao.grid.SheetLook.Extent;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import hebiao.importer.xlsx.BeyondLimit;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxLooks;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataFormatter;

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
    private static final String GENERAL = "General";

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Book book;

    private ShownBook(Book book) {
        this.book = book;
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException when it is none that can be shown
     */
    public static List<ShownSheet> read(byte[] bytes, Limits limits) throws IOException {
        ShownBook shown = new ShownBook(BookReader.read(bytes, limits));
        return shown.sheets(looks(bytes, limits, shown::extent));
    }

    private static List<SheetLook> looks(byte[] bytes, Limits limits, Function<String, Extent> extents)
            throws IOException {
        try {
            return FileKind.of(bytes) == FileKind.ZIP ? XlsxLooks.read(bytes, limits, extents)
                    : byPoi(bytes, limits, extents);
        } catch (Unfamiliar | BeyondLimit e) {
            return byPoi(bytes, limits, extents);
        }
    }

    private static List<SheetLook> byPoi(byte[] bytes, Limits limits, Function<String, Extent> extents)
            throws IOException {
        return PoiReader.look(bytes, limits, workbook -> PoiLooks.of(workbook, extents));
    }

    /** As {@link #read} would show it if the fast reader knew nothing. */
    static List<ShownSheet> readByPoi(byte[] bytes, Limits limits) throws IOException {
        ShownBook shown = new ShownBook(BookReader.read(bytes, limits));
        return shown.sheets(byPoi(bytes, limits, shown::extent));
    }

    private Optional<Grid> grid(String name) {
        return book.sheets().stream().filter(grid -> grid.name().equals(name)).findFirst();
    }

    private Extent extent(String name) {
        return grid(name).map(grid -> new Extent(1 + Math.min(ROWS_MOST - 1, lastRow(grid)),
                1 + Math.min(COLUMNS_MOST - 1, lastColumn(grid)))).orElse(new Extent(0, 0));
    }

    private List<ShownSheet> sheets(List<SheetLook> looks) {
        return looks.stream().flatMap(look -> grid(look.name()).map(grid -> sheet(look, grid)).stream()).toList();
    }

    private ShownSheet sheet(SheetLook look, Grid grid) {
        int rows = look.heights().size();
        int columns = look.widths().size();
        Map<CellRef, ShownCell> cells = new HashMap<>();
        look.cells().forEach(cell -> cells.put(cell.at(), cell(cell, grid.at(cell.at()))));
        List<Region> merges = grid.merges().stream()
                .filter(merge -> merge.top() < rows && merge.left() < columns).toList();
        return new ShownSheet(grid.name(), grid.isHidden(), look.widths().stream().map(Math::round).toList(),
                look.heights().stream().map(ShownBook::pixels).toList(), cells, merges, look.hiddenRows(),
                look.hiddenColumns(), lastRow(grid) >= rows || lastColumn(grid) >= columns);
    }

    private static int pixels(float points) {
        return Math.min(HIGHEST, Math.round(points * PIXELS_AN_INCH / POINTS_AN_INCH));
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

    private ShownCell cell(CellLook look, Cell read) {
        return new ShownCell(look.at(), text(look, read), look.align() == null ? align(read.kind()) : look.align(),
                look.middle(), look.bold(), look.filled(), look.comment());
    }

    private String text(CellLook look, Cell read) {
        if (read.kind() != CellKind.NUMBER || Double.isNaN(look.number())) {
            return read.text();
        }
        String code = look.formatCode() == null ? GENERAL : look.formatCode();
        return formatter.formatRawCellContents(look.number(), look.formatId(), code).strip();
    }

    private static String align(CellKind kind) {
        return kind == CellKind.NUMBER ? "right" : kind == CellKind.TEXT ? "left" : "center";
    }
}
