package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.Book;
import hebiao.grid.BookFormat;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.NumberFormatFacts;
import hebiao.grid.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The grid of a workbook, read by POI. */
final class PoiBook {

    private final DataFormatter dates = new DataFormatter(Locale.ROOT);

    /** @throws IOException when POI cannot open the bytes; its own exceptions of other kinds pass through */
    Book read(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            List<Grid> sheets = new ArrayList<>();
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                Sheet sheet = workbook.getSheetAt(at);
                boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
                sheets.add(grid(sheet, hidden));
            }
            BookFormat format = workbook instanceof HSSFWorkbook ? BookFormat.XLS : BookFormat.XLSX;
            return new Book(format, sheets, BookContents.active(workbook), BookContents.properties(workbook));
        }
    }

    private Grid grid(Sheet sheet, boolean hidden) {
        List<Cell> cells = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        Set<Integer> hiddenColumns = new HashSet<>();
        Map<Integer, Boolean> columnHidden = new HashMap<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hiddenRows.add(row.getRowNum());
            }
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Cell read = cell(cell);
                if (!read.isEmpty()) {
                    cells.add(read);
                    if (columnHidden.computeIfAbsent(cell.getColumnIndex(), sheet::isColumnHidden)) {
                        hiddenColumns.add(cell.getColumnIndex());
                    }
                }
            }
        }
        List<Region> merges = sheet.getMergedRegions().stream().map(PoiBook::region).toList();
        return new Grid(sheet.getSheetName(), hidden, cells, merges, hiddenRows, hiddenColumns);
    }

    private static Region region(CellRangeAddress range) {
        return new Region(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        CellRef at = new CellRef(cell.getRowIndex(), cell.getColumnIndex());
        boolean formula = cell.getCellType() == CellType.FORMULA;
        String source = formula ? cell.getCellFormula() : null;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, at, source);
            case STRING -> text(cell, at, source);
            case BOOLEAN -> plain(at, CellKind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", source);
            case ERROR -> plain(at, CellKind.ERROR, error(cell), source);
            default -> plain(at, CellKind.BLANK, "", source);
        };
    }

    private static Cell plain(CellRef at, CellKind kind, String text, String formula) {
        return new Cell(at, kind, null, text, 0, false, formula);
    }

    private static Cell text(org.apache.poi.ss.usermodel.Cell cell, CellRef at, String formula) {
        String text = cell.getRichStringCellValue().getString();
        return plain(at, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT, text, formula);
    }

    private static String error(org.apache.poi.ss.usermodel.Cell cell) {
        return cell instanceof XSSFCell xssf ? xssf.getErrorCellString()
                : FormulaError.forInt(cell.getErrorCellValue()).getString();
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell, CellRef at, String formula) {
        String format = cell.getCellStyle().getDataFormatString();
        NumberFormatFacts facts = NumberFormatFacts.of(format);
        String raw = cell instanceof XSSFCell xssf ? xssf.getRawValue() : null;
        if (formula != null && cell instanceof XSSFCell && (raw == null || raw.isEmpty())) {
            return new Cell(at, CellKind.BLANK, null, "", facts.decimals(), facts.percent(), formula);
        }
        BigDecimal stored = raw != null ? new BigDecimal(raw.strip()) : new BigDecimal(cell.getNumericCellValue());
        if (DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            String shown = dates.formatRawCellContents(stored.doubleValue(), cell.getCellStyle().getDataFormat(), format);
            return plain(at, CellKind.TEXT, shown, formula);
        }
        BigDecimal number = facts.shown(stored);
        String text = number.toPlainString() + (facts.percent() ? "%" : "");
        return new Cell(at, CellKind.NUMBER, number, text, facts.decimals(), facts.percent(), formula);
    }
}
