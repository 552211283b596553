package hebiao.web.project;

import hebiao.web.project.ProjectPage.MonthLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Execution against the calendar, drawn: a dot a form, a line for the payments, and the line on which money and year
 * go together. In units of the picture, which is 640 wide and 300 high.
 *
 * @param year that it is of
 * @param forms the forms of the year
 * @param payments points of a line; empty without payments
 */
public record Plot(int year, List<Dot> forms, String payments) {

    static final int WIDTH = 640;
    private static final int LEFT = 48;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 264;
    private static final int MONTHS = 12;
    /** More than the whole budget is drawn so far above it. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(110);

    /**
     * A form.
     *
     * @param said its figures
     */
    public record Dot(int x, int y, String month, String rate) {
    }

    /** @param percents what was paid by the end of each month, in % of the budget; by the number of the month */
    static Plot of(int year, List<MonthLine> months, Map<Integer, BigDecimal> percents) {
        List<Dot> dots = new ArrayList<>();
        for (MonthLine line : months) {
            if (line.rate() != null && line.month().startsWith(year + "-")) {
                dots.add(new Dot(x(Integer.parseInt(line.month().substring(5))), y(new BigDecimal(line.rate())),
                        line.month(), line.rate()));
            }
        }
        String payments = percents.isEmpty() ? "" : x(0) + "," + y(BigDecimal.ZERO) + " " + percents.entrySet()
                .stream().sorted(Map.Entry.comparingByKey())
                .map(one -> x(one.getKey()) + "," + y(one.getValue())).collect(Collectors.joining(" "));
        return new Plot(year, dots, payments);
    }

    /** Where a month ends. */
    public static int x(int month) {
        return LEFT + (WIDTH - LEFT - RIGHT) * month / MONTHS;
    }

    /** How high so many percent are. */
    public static int y(BigDecimal percent) {
        BigDecimal shown = percent.min(HIGHEST).max(BigDecimal.ZERO);
        return BOTTOM - shown.multiply(BigDecimal.valueOf(BOTTOM - TOP)).divide(HIGHEST, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** The same for the lines of the picture. */
    public static int y(int percent) {
        return y(BigDecimal.valueOf(percent));
    }
}
