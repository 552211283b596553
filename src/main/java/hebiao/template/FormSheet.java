package hebiao.template;

import hebiao.grid.Region;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
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
    private final CellWriter writer;
    private final int repeating;
    private final int added;

    /** @param rows how often the repeating row stands there, at least once */
    FormSheet(Template template, int rows) throws IOException {
        this.template = template;
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(template.workbook()));
        this.sheet = workbook.getSheetAt(0);
        this.writer = new CellWriter(workbook);
        this.repeating = template.repeatingRow().orElseThrow();
        this.added = rows - 1;
        removePlaceholders();
        if (added > 0) {
            RepeatedRow.repeat(sheet, repeating, added);
        }
    }

    Template template() {
        return template;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
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

    /** The cell at a place, made where there is none. */
    XSSFCell cell(int row, int column) {
        XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Puts texts in the place of the placeholders in a label that has some. */
    void fillLabel(TemplateLabel label, UnaryOperator<String> textOf) {
        Matcher matcher = Template.PLACEHOLDER.matcher(label.text());
        String text = matcher.replaceAll(found -> Matcher.quoteReplacement(textOf.apply(found.group(1))));
        Region region = region(label);
        writer.text(cell(region.top(), region.left()), text);
    }

    /** One cell out of several; what overlaps it is taken apart first. */
    void merge(Region region) {
        for (int at = sheet.getNumMergedRegions() - 1; at >= 0; at--) {
            if (regionOf(sheet.getMergedRegion(at)).overlaps(region)) {
                sheet.removeMergedRegion(at);
            }
        }
        if (!region.isSingle()) {
            sheet.addMergedRegionUnsafe(range(region));
        }
    }

    private void removePlaceholders() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && Template.PLACEHOLDER.matcher(cell.getStringCellValue().strip()).matches()) {
                    cell.setBlank();
                }
            }
        }
    }

    /** The height of every repeated row, in points. */
    void rowHeight(float points) {
        for (int row = repeating; row <= repeating + added; row++) {
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
