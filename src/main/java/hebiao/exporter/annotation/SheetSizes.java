package hebiao.exporter.annotation;

import hebiao.grid.NumberFormatFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The widths of a sheet's columns and the heights of its rows in pixels, and the formats of its columns. */
final class SheetSizes {

    private static final int DEFAULT_COLUMN_PIXELS = 64;
    private static final int DEFAULT_ROW_PIXELS = 20;
    /** A digit of the default font, and what Excel adds at the sides. */
    private static final int DIGIT_PIXELS = 7;
    private static final int PADDING_PIXELS = 5;
    private static final BigDecimal PIXELS_A_POINT = new BigDecimal(96)
            .divide(new BigDecimal(72), 4, RoundingMode.HALF_UP);

    /** Points of the highest row; the widest column has 255 characters. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(409);

    private record Columns(int first, int last, int pixels, int style) {
    }

    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private int defaultColumn = DEFAULT_COLUMN_PIXELS;
    private int defaultRow = DEFAULT_ROW_PIXELS;

    /** Takes a {@code sheetFormatPr}. */
    void defaults(Tags tag) {
        String width = tag.attribute("defaultColWidth");
        String base = tag.attribute("baseColWidth");
        if (width != null) {
            defaultColumn = columnPixels(width);
        } else if (base != null) {
            defaultColumn = Integer.parseInt(base.strip()) * DIGIT_PIXELS + PADDING_PIXELS + 3;
        }
        if (tag.attribute("defaultRowHeight") != null) {
            defaultRow = rowPixels(tag.attribute("defaultRowHeight"));
        }
    }

    /** Takes a {@code col}. */
    void column(Tags tag) {
        String width = tag.attribute("width");
        int pixels = isTrue(tag.attribute("hidden")) ? 0 : width == null ? defaultColumn : columnPixels(width);
        String style = tag.attribute("style");
        columns.add(new Columns(Integer.parseInt(tag.attribute("min")) - 1, Integer.parseInt(tag.attribute("max")) - 1,
                pixels,
                style == null ? 0 : Integer.parseInt(style)));
    }

    /** Takes a {@code row}. */
    void row(int number, Tags tag) {
        if (isTrue(tag.attribute("hidden"))) {
            rows.put(number, 0);
        } else if (tag.attribute("ht") != null) {
            rows.put(number, rowPixels(tag.attribute("ht")));
        }
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static int columnPixels(String width) {
        return pixels(width, BigDecimal.valueOf(DIGIT_PIXELS), RoundingMode.DOWN) + PADDING_PIXELS;
    }

    private static int rowPixels(String points) {
        return pixels(points, PIXELS_A_POINT, RoundingMode.HALF_UP);
    }

    /** A size in pixels; one that is no number, or beyond what Excel takes, is as large as it takes. */
    private static int pixels(String size, BigDecimal pixels, RoundingMode rounding) {
        try {
            return NumberFormatFacts.stored(size).min(LARGEST).max(BigDecimal.ZERO).multiply(pixels)
                    .setScale(0, rounding).intValue();
        } catch (NumberFormatException e) {
            return LARGEST.intValue();
        }
    }

    int columnPixels(int column) {
        return columns.stream().filter(run -> run.first <= column && column <= run.last).findFirst()
                .map(Columns::pixels).orElse(defaultColumn);
    }

    int rowPixels(int row) {
        return rows.getOrDefault(row, defaultRow);
    }

    /** The format of a column's cells that are not written. */
    int columnStyle(int column) {
        return columns.stream().filter(run -> run.first <= column && column <= run.last).findFirst()
                .map(Columns::style).orElse(0);
    }
}
