package hebiao.template;

import hebiao.grid.Region;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template's workbook on its way to a form: the row that repeats as often as asked, the placeholders gone. */
final class FormSheet implements Closeable {

    private final Template template;
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final List<Integer> tops = new ArrayList<>();
    private final int main;
    private final CellWriter writer;
    private final int repeating;
    private final int added;

    /** @param rows how often the repeating row stands there, at least once */
    FormSheet(Template template, int rows) throws IOException {
        this.template = template;
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(template.workbook()));
        this.main = template.mainSheet();
        this.sheet = workbook.getSheetAt(main);
        this.writer = new CellWriter(workbook);
        this.repeating = template.repeatingRow().orElseThrow();
        this.added = rows - 1;
        for (int at = 0; at < template.stack().sheets().size(); at++) {
            tops.add(template.stack().tops().get(at) + (at > main ? added : 0));
        }
        workbook.forEach(FormSheet::removePlaceholders);
        if (added > 0) {
            RepeatedRow.repeat(sheet, repeating - tops.get(main), added);
        }
    }

    /** The sheets of the form. */
    List<XSSFSheet> sheets() {
        return IntStream.range(0, tops.size()).mapToObj(workbook::getSheetAt).toList();
    }

    /** The sheet in which a row lies, all sheets counted as one. */
    XSSFSheet sheetOf(int row) {
        return workbook.getSheetAt(indexOf(row));
    }

    private int indexOf(int row) {
        int at = 0;
        while (at + 1 < tops.size() && tops.get(at + 1) <= row) {
            at++;
        }
        return at;
    }

    /** Cells as their own sheet counts them. */
    Region inItsSheet(Region region) {
        return moved(region, -tops.get(indexOf(region.top())));
    }

    /** The address of the first cell of a region, as its own sheet counts it. */
    String address(Region region) {
        return inItsSheet(region).corner().toString();
    }

    /** The same as a formula in another cell has it: with the sheet's name where that is another one. */
    String address(Region region, Region formula) {
        boolean near = indexOf(region.top()) == indexOf(formula.top());
        return near ? address(region) : "'" + sheetOf(region.top()).getSheetName().replace("'", "''") + "'!"
                + address(region);
    }

    Template template() {
        return template;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    CellWriter writer() {
        return writer;
    }

    /** The first cell of a field; {@code index} counts from 0 and matters for a repeating field only. */
    XSSFCell cell(TemplateField field, int index) {
        Region region = region(field, index);
        return cell(region.top(), region.left());
    }

    /** The cells of a field. */
    Region region(TemplateField field, int index) {
        return template.isInRepeatingRow(field) ? moved(field.region(), index)
                : field.region().top() > repeating ? moved(field.region(), added) : field.region();
    }

    /** The cells of a repeating field in all its rows. */
    Region allRows(TemplateField field) {
        Region last = region(field, added);
        return new Region(field.region().top(), field.region().left(), last.bottom(), last.right());
    }

    /** How often the repeating row stands there. */
    int rows() {
        return added + 1;
    }

    /** The cells of a label. */
    Region region(TemplateLabel label) {
        Region region = label.region();
        if (region.top() > repeating) {
            return moved(region, added);
        }
        boolean around = region.bottom() >= repeating;
        return around ? new Region(region.top(), region.left(), region.bottom() + added, region.right()) : region;
    }

    static Region moved(Region region, int rows) {
        return new Region(region.top() + rows, region.left(), region.bottom() + rows, region.right());
    }

    /** The cell at a place, all sheets counted as one; made where there is none. */
    XSSFCell cell(int counted, int column) {
        XSSFSheet own = sheetOf(counted);
        int row = counted - tops.get(indexOf(counted));
        XSSFRow there = own.getRow(row) == null ? own.createRow(row) : own.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Puts texts in the place of the placeholders in a label that has some. */
    void fillLabel(TemplateLabel label, UnaryOperator<String> textOf) {
        Region region = region(label);
        writer.text(cell(region.top(), region.left()), filled(label, textOf));
    }

    /** The same in one of the rows of the indicators, counted from 0. */
    void fillRow(TemplateLabel label, int index, UnaryOperator<String> textOf) {
        Region region = moved(label.region(), index);
        writer.text(cell(region.top(), region.left()), filled(label, textOf));
    }

    private static String filled(TemplateLabel label, UnaryOperator<String> textOf) {
        Matcher matcher = Template.PLACEHOLDER.matcher(label.text());
        return matcher.replaceAll(found -> Matcher.quoteReplacement(textOf.apply(found.group(1))));
    }

    /** One cell out of several; what overlaps it is taken apart first. */
    void merge(Region counted) {
        XSSFSheet sheet = sheetOf(counted.top());
        Region region = inItsSheet(counted);
        for (int at = sheet.getNumMergedRegions() - 1; at >= 0; at--) {
            if (regionOf(sheet.getMergedRegion(at)).overlaps(region)) {
                sheet.removeMergedRegion(at);
            }
        }
        if (!region.isSingle()) {
            sheet.addMergedRegionUnsafe(range(region));
        }
    }

    private static void removePlaceholders(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : "";
                if (text.contains("{" + TemplateField.REPEATING) || Template.PLACEHOLDER.matcher(text).matches()) {
                    cell.setBlank();
                }
            }
        }
    }

    /** The height of every repeated row, in points. */
    void rowHeight(float points) {
        int first = repeating - tops.get(main);
        for (int row = first; row <= first + added; row++) {
            sheet.getRow(row).setHeightInPoints(points);
        }
    }

    static Region regionOf(CellRangeAddress range) {
        return new Region(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }

    static CellRangeAddress range(Region region) {
        return new CellRangeAddress(region.top(), region.bottom(), region.left(), region.right());
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
