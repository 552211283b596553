package hebiao.web.policy;

import hebiao.web.page.Page;
import java.util.List;

/** The templates that come with the product. */
public record TemplatesPage(List<Line> templates) implements Page {

    /** A template with its policy. */
    public record Line(String id, String version, String name, String policy, String policyName) {
    }

    @Override
    public String template() {
        return "policy/templates";
    }
}
