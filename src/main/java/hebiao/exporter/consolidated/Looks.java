package hebiao.exporter.consolidated;

import hebiao.finding.Severity;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The cell styles of one workbook, each made once: a workbook holds only so many. */
final class Looks {

    static final String FONT = "宋体";
    static final short BODY_POINTS = 10;
    private static final short TITLE_POINTS = 16;

    private static final String HEADER_FILL = "D9E1F2";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String GRID = "BFBFBF";
    private static final String GREY = "595959";
    private static final String LINK_BLUE = "0563C1";
    private static final Map<Severity, String> MARK_FILL =
            Map.of(Severity.ERROR, "FFC7CE", Severity.WARNING, "FFEB9C", Severity.NOTICE, "FFFACD");
    private static final Map<Severity, String> MARK_LETTERS =
            Map.of(Severity.ERROR, "9C0006", Severity.WARNING, "7F4A00", Severity.NOTICE, "7F6000");

    private final SXSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Looks(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont body = workbook.getXSSFWorkbook().getFontAt(0);
        body.setFontName(FONT);
        body.setFontHeightInPoints(BODY_POINTS);
    }

    /** The colour behind an error. */
    static XSSFColor errorFill() {
        return color(MARK_FILL.get(Severity.ERROR));
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        Kind kind = look.kind();
        style.setFont(font(look));
        style.setAlignment(kind.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(kind.format()));
        style.setWrapText(kind.isTable() && kind.alignment() != HorizontalAlignment.RIGHT);
        style.setQuotePrefixed(look.quoted());
        if (kind.isTable()) {
            border(style);
        }
        if (look.mark() != null) {
            fill(style, MARK_FILL.get(look.mark()));
        } else if (kind == Kind.HEADER) {
            fill(style, HEADER_FILL);
        } else if (look.total()) {
            fill(style, TOTAL_FILL);
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(GRID));
        style.setBottomBorderColor(color(GRID));
        style.setLeftBorderColor(color(GRID));
        style.setRightBorderColor(color(GRID));
    }

    private XSSFFont font(Look look) {
        return switch (look.kind()) {
            case TITLE -> font(TITLE_POINTS, true, null);
            case CAPTION -> font(BODY_POINTS, false, GREY);
            case HEADER -> font(BODY_POINTS, true, null);
            case LINK -> font(BODY_POINTS, look.total(), LINK_BLUE);
            default -> font(BODY_POINTS, look.total() || look.mark() == Severity.ERROR,
                    look.mark() == null ? null : MARK_LETTERS.get(look.mark()));
        };
    }

    private XSSFFont font(short points, boolean bold, String rgb) {
        return fonts.computeIfAbsent(points + " " + bold + " " + rgb, key -> {
            XSSFFont font = (XSSFFont) workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints(points);
            font.setBold(bold);
            if (rgb != null) {
                font.setColor(color(rgb));
            }
            return font;
        });
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb));
    }
}
