package hebiao.web.month;

import hebiao.web.page.Page;

/** How far work on a month is. */
public record JobPage(PeriodHead head) implements Page {

    @Override
    public String template() {
        return "month/job";
    }
}
