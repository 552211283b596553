package hebiao.web.board;

import hebiao.store.PeriodRow;
import hebiao.web.page.FormPage;
import java.util.List;

/**
 * All months.
 *
 * @param mayChange whether the visitor opens months
 * @param fault the key of what was wrong; null for nothing
 */
public record PeriodsPage(List<PeriodRow> periods, boolean mayChange, String fault) implements FormPage {

    @Override
    public String template() {
        return "board/periods";
    }
}
