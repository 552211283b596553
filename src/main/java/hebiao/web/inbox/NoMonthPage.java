package hebiao.web.inbox;

import hebiao.web.page.Page;

/** Nothing is collected yet. */
public record NoMonthPage() implements Page {

    @Override
    public String template() {
        return "inbox/none";
    }
}
