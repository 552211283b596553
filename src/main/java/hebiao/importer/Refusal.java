package hebiao.importer;

import java.util.Map;

/** Why a file is not read: the S finding that says so. */
final class Refusal extends Exception {

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
