package hebiao.template;

import hebiao.grid.NumberFormatFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes values into cells so that they are read back as they were: numbers as numbers, texts as texts. */
final class CellWriter {

    /** More digits than a workbook's number can hold are kept as text. */
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 30;
    /** A text that Excel would take for a formula as soon as somebody edits its cell. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@].+", Pattern.DOTALL);
    /** What XML cannot hold, and what would be taken for its escape. */
    private static final Pattern UNWRITABLE = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern DECIMALS = Pattern.compile("0(\\.0+)?");

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    CellWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a text; null empties the cell. */
    void text(XSSFCell cell, String text) {
        cell.setBlank(); // a text that stood in the cell itself would stay beside the new one
        if (text == null) {
            return;
        }
        cell.setCellValue(escaped(text));
        if (LIKE_A_FORMULA.matcher(text).matches()) {
            cell.setCellStyle(derived(cell.getCellStyle(), "quoted", style -> style.setQuotePrefixed(true)));
        }
    }

    /** Writes a number in the cell's own number format, with more decimals where the number has more. */
    void number(XSSFCell cell, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
            text(cell, number.toPlainString());
            return;
        }
        String format = cell.getCellStyle().getDataFormatString();
        NumberFormatFacts facts = NumberFormatFacts.of(format);
        int decimals = Math.min(number.scale(), MOST_DECIMALS);
        if (decimals > facts.decimals()) {
            String longer = withDecimals(format, decimals);
            cell.setCellStyle(derived(cell.getCellStyle(), longer,
                    style -> style.setDataFormat(workbook.createDataFormat().getFormat(longer))));
        }
        cell.setCellValue((facts.percent() ? number.movePointLeft(2) : number).doubleValue());
    }

    /** A style that differs from another in one thing; made once a workbook. */
    XSSFCellStyle derived(XSSFCellStyle from, String difference, Consumer<XSSFCellStyle> change) {
        return styles.computeIfAbsent(from.getIndex() + " " + difference, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(from);
            change.accept(style);
            return style;
        });
    }

    private static String withDecimals(String format, int decimals) {
        String number = "0." + "0".repeat(decimals);
        Matcher matcher = DECIMALS.matcher(format);
        return matcher.find() ? matcher.replaceAll(number) : number;
    }

    private static String escaped(String text) {
        return UNWRITABLE.matcher(text).replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
