package hebiao.web.findings;

import hebiao.web.page.Page;
import java.util.List;

/** A rule: what it says, what to do, what it rests on. */
public record RulePage(String code, String name, String severity, List<String> messages, String action,
        List<String> explanation, List<String> basis) implements Page {

    @Override
    public String template() {
        return "findings/rule";
    }
}
