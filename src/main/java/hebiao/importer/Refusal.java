package hebiao.importer;

import java.io.IOException;
import java.util.Map;

/** Why a file is not read: the S finding that says so. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String variant;
    private final transient Map<String, String> arguments;

    Refusal(String rule, String variant, Map<String, String> arguments) {
        super(rule + " " + variant + " " + arguments);
        this.rule = rule;
        this.variant = variant;
        this.arguments = arguments;
    }

    /** S01: no workbook that can be read, for the reason that the variant names. */
    static Refusal unreadable(String variant) {
        return new Refusal("S01", variant, Map.of());
    }

    /** S13: more than the policy allows of what the variant names. */
    static Refusal beyondLimit(String variant, long most) {
        return new Refusal("S13", variant, Map.of("most", String.valueOf(most)));
    }

    String rule() {
        return rule;
    }

    String variant() {
        return variant;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
