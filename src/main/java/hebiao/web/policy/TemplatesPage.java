package hebiao.web.policy;

import hebiao.web.page.Page;
import java.util.List;

/** The templates by which forms are read. */
public record TemplatesPage(List<Line> templates) implements Page {

    /**
     * A template with its policy.
     *
     * @param own whether it does not come with the product
     */
    public record Line(String id, String version, String name, String policy, String policyName, boolean own) {
    }

    @Override
    public String template() {
        return "policy/templates";
    }
}
