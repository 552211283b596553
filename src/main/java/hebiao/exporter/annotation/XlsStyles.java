package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** Formats in an xls, which cannot be taken away again: one that looks the same is used again instead of a new one. */
final class XlsStyles {

    private static final int FONT = 0;
    private static final int PATTERN = 1;
    private static final int FILL = 2;

    private final HSSFWorkbook workbook;
    private final List<List<String>> looks = new ArrayList<>();

    XlsStyles(HSSFWorkbook workbook) {
        this.workbook = workbook;
        for (int index = 0; index < workbook.getNumCellStyles(); index++) {
            looks.add(look(workbook.getCellStyleAt(index)));
        }
    }

    private static List<String> look(HSSFCellStyle style) {
        boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        boolean filled = style.getFillPattern() != FillPatternType.NO_FILL;
        return texts(style.getFontIndex(), style.getFillPattern(),
                filled ? style.getFillForegroundColor() : 0, filled && !solid ? style.getFillBackgroundColor() : 0,
                style.getDataFormat(), style.getAlignment(), style.getVerticalAlignment(), style.getWrapText(),
                style.getIndention(), style.getRotation(), style.getShrinkToFit(), style.getLocked(), style.getHidden(),
                style.getQuotePrefixed(), border(style.getBorderLeft(), style.getLeftBorderColor()),
                border(style.getBorderRight(), style.getRightBorderColor()),
                border(style.getBorderTop(), style.getTopBorderColor()),
                border(style.getBorderBottom(), style.getBottomBorderColor()));
    }

    private static List<String> texts(Object... facts) {
        return Arrays.stream(facts).map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String border(BorderStyle border, short colour) {
        return border == BorderStyle.NONE ? "" : border + " " + colour;
    }

    /** The format of a cell of this format once it is marked. */
    HSSFCellStyle marked(HSSFCellStyle original, MarkColour colour) {
        HSSFFont font = coloured(original.getFont(workbook), XlsColours.index(workbook, colour.font()));
        return filled(original, font, FillPatternType.SOLID_FOREGROUND, XlsColours.index(workbook, colour.fill()));
    }

    /** The format of a marked cell of which nothing is remembered: without ground and colour. */
    HSSFCellStyle plain(HSSFCellStyle marked) {
        HSSFFont font = coloured(marked.getFont(workbook), Font.COLOR_NORMAL);
        return filled(marked, font, FillPatternType.NO_FILL, (short) 0);
    }

    /** Whether the format has the colours of a mark. */
    boolean isMarked(HSSFCellStyle style) {
        for (MarkColour colour : MarkColour.values()) {
            if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                    && style.getFillForegroundColor() == XlsColours.index(workbook, colour.fill())
                    && style.getFont(workbook).getColor() == XlsColours.index(workbook, colour.font())) {
                return true;
            }
        }
        return false;
    }

    private HSSFCellStyle filled(HSSFCellStyle base, HSSFFont font, FillPatternType pattern, short fill) {
        List<String> wanted = look(base);
        wanted.set(FONT, String.valueOf(font.getIndex()));
        wanted.set(PATTERN, pattern.toString());
        wanted.set(FILL, String.valueOf(fill));
        wanted.set(FILL + 1, "0");
        int known = looks.indexOf(wanted);
        if (known >= 0) {
            return workbook.getCellStyleAt(known);
        }
        HSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setFont(font);
        style.setFillPattern(pattern);
        if (pattern != FillPatternType.NO_FILL) {
            style.setFillForegroundColor(fill);
        }
        return remembered(style);
    }

    private HSSFCellStyle remembered(HSSFCellStyle style) {
        while (looks.size() <= style.getIndex()) {
            looks.add(List.of());
        }
        looks.set(style.getIndex(), look(style));
        return style;
    }

    private HSSFFont coloured(HSSFFont font, short colour) {
        HSSFFont known = workbook.findFont(font.getBold(), colour, font.getFontHeight(), font.getFontName(),
                font.getItalic(),
                font.getStrikeout(), font.getTypeOffset(), font.getUnderline());
        if (known != null) {
            return known;
        }
        HSSFFont made = workbook.createFont();
        made.setBold(font.getBold());
        made.setColor(colour);
        made.setFontHeight(font.getFontHeight());
        made.setFontName(font.getFontName());
        made.setItalic(font.getItalic());
        made.setStrikeout(font.getStrikeout());
        made.setTypeOffset(font.getTypeOffset());
        made.setUnderline(font.getUnderline());
        made.setCharSet(font.getCharSet());
        return made;
    }

    /** The font of comments and of the result sheet. */
    HSSFFont font(boolean bold, String argb, int points, String name) {
        short colour = XlsColours.index(workbook, argb);
        short height = (short) (points * Font.TWIPS_PER_POINT);
        HSSFFont known = workbook.findFont(bold, colour, height, name, false, false, Font.SS_NONE, Font.U_NONE);
        if (known != null) {
            return known;
        }
        HSSFFont font = workbook.createFont();
        font.setBold(bold);
        font.setColor(colour);
        font.setFontHeight(height);
        font.setFontName(name);
        return font;
    }

    /** The format of a cell of the result sheet. */
    HSSFCellStyle of(ResultStyle look, boolean quoted) {
        short border = XlsColours.index(workbook, ResultStyle.BORDER);
        short fill = look.fill() == null ? 0 : XlsColours.index(workbook, look.fill());
        FillPatternType pattern = look.fill() == null ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND;
        HorizontalAlignment align = HorizontalAlignment.valueOf(look.align().toUpperCase(Locale.ROOT));
        HSSFFont font = font(look.bold(), look.font(), look.size(), ResultStyle.FONT_NAME);
        String side = look.bordered() ? border(BorderStyle.THIN, border) : "";
        int known = looks.indexOf(texts(font.getIndex(), pattern, fill, 0, 0, align, VerticalAlignment.CENTER, true,
                look.indent(), 0, false, true, false, quoted, side, side, side, side));
        if (known >= 0) {
            return workbook.getCellStyleAt(known);
        }
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillPattern(pattern);
        if (look.fill() != null) {
            style.setFillForegroundColor(fill);
        }
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) look.indent());
        style.setQuotePrefixed(quoted);
        if (look.bordered()) {
            frame(style, border);
        }
        return remembered(style);
    }

    private static void frame(HSSFCellStyle style, short colour) {
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setLeftBorderColor(colour);
        style.setRightBorderColor(colour);
        style.setTopBorderColor(colour);
        style.setBottomBorderColor(colour);
    }
}
