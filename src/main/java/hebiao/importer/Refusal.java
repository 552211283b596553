package hebiao.importer;

import hebiao.finding.Failure;
import hebiao.finding.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/** Why a file is not read: the S finding that says so. */
public final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> IN_BYTES = Set.of("default", "unpacked");
    private static final long MEGABYTE = 1 << 20;

    private final String rule;
    private final String variant;
    private final transient Map<String, String> arguments;

    /**
     * @param rule the code of the finding
     * @param arguments named facts for its message
     */
    public Refusal(String rule, String variant, Map<String, String> arguments) {
        super(rule + " " + variant + " " + arguments);
        this.rule = rule;
        this.variant = variant;
        this.arguments = arguments;
    }

    /** Why a file is not read whose bytes could not be fetched. */
    public static Refusal of(IOException problem) {
        return problem instanceof Refusal known ? known : unreadable("unreadable");
    }

    /** S01: no workbook that can be read, for the reason that the variant names. */
    static Refusal unreadable(String variant) {
        return unreadable(variant, Map.of());
    }

    static Refusal unreadable(String variant, Map<String, String> arguments) {
        return new Refusal("S01", variant, arguments);
    }

    /** S01: our own failure; the same failure has the same number, and the log knows it by that. */
    static Refusal internal(Throwable failure) {
        return new Refusal("S01", "internal", Map.of("id", Failure.logged(failure)));
    }

    /** S13: there is not enough memory. */
    static Refusal outOfMemory() {
        return new Refusal("S13", "memory", Map.of());
    }

    /** S02: it needs a password. */
    static Refusal encrypted() {
        return new Refusal("S02", Rule.DEFAULT_MESSAGE, Map.of());
    }

    /**
     * S13: more than the policy allows of what the variant names.
     *
     * @param size how much there is, or at least, where counting stops at the limit
     */
    static Refusal beyondLimit(String variant, long most, long size) {
        boolean bytes = IN_BYTES.contains(variant);
        return new Refusal("S13", variant, Map.of("most", bytes ? bytes(most) : String.valueOf(most),
                "size", bytes ? bytes(size) : String.valueOf(size)));
    }

    /** Megabytes to one decimal, rounded up, so that what is too large by a byte does not look just right. */
    private static String bytes(long count) {
        if (count < MEGABYTE) {
            return count + " B";
        }
        BigDecimal megabytes = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.CEILING);
        return megabytes.stripTrailingZeros().toPlainString() + " MB";
    }

    /** The code of the finding. */
    public String rule() {
        return rule;
    }

    /** Which of the rule's messages applies. */
    public String variant() {
        return variant;
    }

    /** Named facts for the message. */
    public Map<String, String> arguments() {
        return arguments;
    }
}
