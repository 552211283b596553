package hebiao.web.policy;

import hebiao.web.page.Page;
import java.util.List;

/** The policies that come with the product. */
public record PoliciesPage(List<Line> policies) implements Page {

    /**
     * A policy.
     *
     * @param base the one that it departs from; empty for one that stands alone
     * @param keys what it says itself
     */
    public record Line(String id, String version, String name, String base, List<Key> keys) {
    }

    /**
     * A setting.
     *
     * @param source the document that it comes from; empty where none is named
     */
    public record Key(String name, String value, String source) {
    }

    @Override
    public String template() {
        return "policy/policies";
    }
}
