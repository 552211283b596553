package hebiao.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sign before the number of a target. */
public enum Operator {
    AT_LEAST("≥", "≥|≧|⩾|>="),
    AT_MOST("≤", "≤|≦|⩽|<="),
    MORE(">", ">"),
    LESS("<", "<"),
    EQUAL("=", "=");

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

    /** The operator of a spelling, half-width, if it is one. */
    static Optional<Operator> of(String spelling) {
        return Arrays.stream(values()).filter(operator -> operator.spellings.matcher(spelling).matches()).findFirst();
    }
}
