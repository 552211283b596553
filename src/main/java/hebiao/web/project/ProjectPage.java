package hebiao.web.project;

import hebiao.web.page.Page;
import java.util.List;

/**
 * A project over the months.
 *
 * @param department empty where the roster names none
 * @param months the oldest first
 * @param plot of the newest year; null where nothing is known of it
 */
public record ProjectPage(String code, String name, String department, String unit, List<MonthLine> months,
        Plot plot) implements Page {

    /**
     * A month.
     *
     * @param state as on the board; unasked where the month's roster has no such project
     * @param version the number of the form that counts; 0 for none
     * @param budget 全年预算数 in 万元; null where the form has none
     * @param executed 执行数 in 万元; null where the form has none
     * @param rate executed ÷ budget in %, cut off to two decimals; null where that is no number
     * @param calendar how much of the year was over at the month's end, in %
     * @param paid what 支付明细 has by the month's end, in 元; null without it
     * @param score the total; null where the form has none
     */
    public record MonthLine(String month, String state, boolean late, long version, int number, int errors,
            int warnings, String budget, String executed, String rate, String calendar, String paid, String score,
            String grade) {
    }

    @Override
    public String template() {
        return "project/project";
    }
}
