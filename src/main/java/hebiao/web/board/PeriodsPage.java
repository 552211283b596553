package hebiao.web.board;

import hebiao.store.PeriodRow;
import hebiao.web.page.Page;
import java.util.List;

/**
 * All months.
 *
 * @param mayChange whether the visitor opens months
 * @param fault the key of what was wrong; null for nothing
 */
public record PeriodsPage(List<PeriodRow> periods, boolean mayChange, String fault) implements Page {

    @Override
    public String template() {
        return "board/periods";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 400;
    }
}
