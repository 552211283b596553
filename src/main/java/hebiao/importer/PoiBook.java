package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.Book;
import hebiao.grid.BookFormat;
import hebiao.grid.Cell;
import hebiao.grid.CellFormat;
import hebiao.grid.CellKind;
import hebiao.grid.DateShown;
import hebiao.grid.Grid;
import hebiao.grid.Oddity;
import hebiao.grid.NumberFormatFacts;
import hebiao.grid.Region;
import hebiao.importer.xlsx.XmlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The grid of a workbook, read by POI. */
final class PoiBook {

    private static final int LAST_YEAR = 9999;

    private final List<Oddity> oddities = new ArrayList<>();
    private List<RichTextString> sharedTexts;

    static {
        // the limits are held before POI is asked; its own would refuse honest sheets that compress well
        ZipSecureFile.setMinInflateRatio(0);
    }

    /** @throws IOException or an exception of POI's when it cannot open the package */
    Book read(UnpackedParts parts) throws IOException, OpenXML4JException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(parts))) {
            requireSheets(workbook);
            return book(BookFormat.XLSX, workbook);
        }
    }

    /** @throws IOException or an exception of POI's when it cannot open the file */
    Book read(POIFSFileSystem file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(file)) {
            return book(BookFormat.XLS, workbook);
        }
    }

    /** POI passes over a sheet whose part is gone, and takes one without a name. */
    private static void requireSheets(XSSFWorkbook workbook) throws IOException, OpenXML4JException {
        for (CTSheet sheet : workbook.getCTWorkbook().getSheets().getSheetList()) {
            if (sheet.getName() == null) {
                throw new IOException("a sheet without a name");
            }
            PackageRelationship relation = workbook.getPackagePart().getRelationship(sheet.getId());
            if (relation == null
                    || !workbook.getPackage().containPart(PackagingURIHelper.createPartName(relation.getTargetURI()))) {
                throw new IOException("no part for sheet " + sheet.getName());
            }
        }
    }

    private Book book(BookFormat format, Workbook workbook) {
        List<Grid> sheets = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            Sheet sheet = workbook.getSheetAt(at);
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            sheets.add(grid(sheet, hidden));
        }
        return new Book(format, sheets, BookContents.active(workbook), BookContents.properties(workbook),
                oddities);
    }

    private Grid grid(Sheet sheet, boolean hidden) {
        List<Cell> cells = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        Set<Integer> hiddenColumns = new HashSet<>();
        Map<Integer, Boolean> columnHidden = new HashMap<>();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Cell read = cell(cell);
                if (!read.isEmpty()) {
                    cells.add(read);
                    if (row.getZeroHeight()) {
                        hiddenRows.add(row.getRowNum());
                    }
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
        CellRef at = CellRef.at(cell.getRowIndex(), cell.getColumnIndex());
        boolean formula = cell.getCellType() == CellType.FORMULA;
        String source = formula ? cell.getCellFormula().replace(XmlBytes.FORBIDDEN_MARK, " ") : null;
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

    /** @throws IllegalStateException when the text is not in the workbook; POI would read it as a blank */
    private Cell text(org.apache.poi.ss.usermodel.Cell cell, CellRef at, String formula) {
        String stored = cell instanceof XSSFCell xssf ? text(xssf) : cell.getRichStringCellValue().getString();
        String text = XmlText.withoutForbidden(stored.replace(XmlBytes.FORBIDDEN_MARK, " "));
        if (!text.equals(stored)) {
            oddities.add(Oddity.forbiddenCharacters(cell.getSheet().getSheetName(), at));
        }
        return plain(at, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT, text, formula);
    }

    private String text(XSSFCell cell) {
        CTCell stored = cell.getCTCell();
        if (stored.getT() != STCellType.S) {
            return stored.getT() == STCellType.INLINE_STR && stored.isSetIs() ? text(stored.getIs())
                    : stored.isSetV() ? text(stored.getV()) : "";
        }
        if (!stored.isSetV() || stored.getV().isEmpty()) {
            return "";
        }
        if (sharedTexts == null) {
            sharedTexts = cell.getSheet().getWorkbook().getSharedStringSource().getSharedStringItems();
        }
        int index = Integer.parseInt(stored.getV().strip());
        if (index < 0 || index >= sharedTexts.size()) {
            throw new IllegalStateException("no shared string " + index);
        }
        return text(((XSSFRichTextString) sharedTexts.get(index)).getCTRst());
    }

    /** A text may be empty in three ways, and POI has no text for two of them. */
    private static String text(CTRst rich) {
        if (rich.sizeOfRArray() == 0) {
            return rich.isSetT() ? text(rich.getT()) : "";
        }
        StringBuilder runs = new StringBuilder();
        for (CTRElt run : rich.getRArray()) {
            runs.append(run.xgetT() == null ? "" : run.getT());
        }
        return text(runs.toString());
    }

    private static String text(String escaped) {
        return new XSSFRichTextString(escaped).getString();
    }

    private static String error(org.apache.poi.ss.usermodel.Cell cell) {
        return cell instanceof XSSFCell xssf ? xssf.getErrorCellString()
                : FormulaError.forInt(cell.getErrorCellValue()).getString();
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell, CellRef at, String formula) {
        int id = cell.getCellStyle().getDataFormat();
        String code = format(id, cell.getCellStyle().getDataFormatString());
        CellFormat format = new CellFormat(id, code, NumberFormatFacts.of(code), isDate(id, code));
        String raw = cell instanceof XSSFCell xssf ? xssf.getRawValue() : null;
        if (cell instanceof XSSFCell && (raw == null || raw.isBlank())) {
            return formula == null ? Cell.blank(at) : format.without(at, formula);
        }
        BigDecimal stored = raw != null ? NumberFormatFacts.stored(raw) : new BigDecimal(cell.getNumericCellValue());
        if (format.date()) {
            LocalDateTime date = cell.getLocalDateTimeCellValue();
            return date == null || date.getYear() > LAST_YEAR
                    ? plain(at, CellKind.TEXT, stored.toPlainString(), formula)
                    : plain(at, CellKind.TEXT, DateShown.of(date, id, code), formula);
        }
        return format.number(at, stored, formula);
    }

    /** POI has no codes for the built-in formats that mean dates where Excel speaks Chinese. */
    private static String format(int id, String code) {
        boolean unknown = code == null || code.startsWith("reserved-");
        return unknown && CellFormat.isChineseDate(id) ? CellFormat.builtIn(id) : code;
    }

    private static boolean isDate(int id, String format) {
        return DateUtil.isADateFormat(id, format)
                || CellFormat.isChineseDate(id) && format.equals(CellFormat.builtIn(id));
    }
}
