package hebiao.template;

import hebiao.grid.Region;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** How a blank shows what is to be typed, what computes itself and what is wrong. */
final class BlankLook {

    private static final XSSFColor INPUT = colour(0xFF, 0xFB, 0xE6);
    private static final XSSFColor COMPUTED = colour(0xED, 0xED, 0xED);
    private static final XSSFColor WRONG = colour(0xFF, 0xC7, 0xCE);
    private static final XSSFColor WRONG_TEXT = colour(0x9C, 0x00, 0x06);

    private final FormSheet form;

    BlankLook(FormSheet form) {
        this.form = form;
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }

    /** Cells to be typed: open, pale yellow. */
    void input(Region region) {
        style(region, "input", INPUT, false);
    }

    /** Cells that nobody types: locked, grey. */
    void computed(Region region) {
        style(region, "computed", COMPUTED, true);
    }

    private void style(Region region, String name, XSSFColor fill, boolean locked) {
        for (int row = region.top(); row <= region.bottom(); row++) {
            for (int column = region.left(); column <= region.right(); column++) {
                XSSFCell cell = form.cell(row, column);
                cell.setCellStyle(form.writer().derived(cell.getCellStyle(), name, style -> {
                    style.setFillForegroundColor(fill);
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    style.setLocked(locked);
                }));
            }
        }
    }

    /** Red where a condition holds; it may look at cells of the same sheet only. */
    void redWhen(String condition, Region region) {
        XSSFSheetConditionalFormatting formats = form.sheetOf(region.top()).getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(condition);
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        pattern.setFillBackgroundColor(WRONG);
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontColor(WRONG_TEXT);
        CellRangeAddress[] where = {FormSheet.range(form.inItsSheet(region))};
        formats.addConditionalFormatting(where, new ConditionalFormattingRule[] {rule});
    }

    /** Locks the labels, without a password; widths, heights, filters, comments and more rows stay free. */
    void protect() {
        form.sheets().forEach(BlankLook::protect);
    }

    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockInsertRows(false);
        sheet.lockObjects(false);
        sheet.lockScenarios(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
