package hebiao.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign before the number of a target, or the word in its place. */
public enum Operator {
    AT_LEAST("≥", "≥|≧|⩾|>=|(?:大于|高于)或?等于|不(?:得|能)?(?:少|低|小)于|至少"),
    AT_MOST("≤", "≤|≦|⩽|<=|(?:小于|低于)或?等于|不(?:得|能)?(?:超过|超出|高于|多于|大于)|至多"),
    MORE(">", ">|大于|高于|多于|超过"),
    LESS("<", "<|小于|低于|少于"),
    EQUAL("=", "=|═|等于");

    private final String sign;
    private final Pattern spellings;

    Operator(String sign, String spellings) {
        this.sign = sign;
        this.spellings = Pattern.compile(spellings);
    }

    /** The sign as forms print it. */
    public String sign() {
        return sign;
    }

    /** Every spelling as one pattern, the longer before those that they begin with. */
    static String anySpelling() {
        return Arrays.stream(values()).map(operator -> operator.spellings.pattern()).collect(Collectors.joining("|"));
    }

    /** The operator of a spelling, half-width, if it is one. */
    static Optional<Operator> of(String spelling) {
        return Arrays.stream(values()).filter(operator -> operator.spellings.matcher(spelling).matches()).findFirst();
    }
}
