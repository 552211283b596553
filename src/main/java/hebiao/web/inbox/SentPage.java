package hebiao.web.inbox;

import hebiao.web.page.Page;
import java.util.List;

/** What became of the files of one request, a row each. */
public record SentPage(String month, List<SentRow> rows) implements Page {

    @Override
    public String template() {
        return "inbox/sent";
    }
}
