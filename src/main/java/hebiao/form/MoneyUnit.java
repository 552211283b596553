package hebiao.form;

import java.util.Arrays;
import java.util.Optional;

/** The unit in which a form prints its amounts. */
public enum MoneyUnit {
    WAN("万元"),
    YUAN("元");

    private final String label;

    MoneyUnit(String label) {
        this.label = label;
    }

    /** The unit of a text such as {@code 人民币万元}, if it is one. */
    public static Optional<MoneyUnit> of(String text) {
        String plain = Normalised.of(text).replaceFirst("^(?:人民币)?", "");
        return Arrays.stream(values()).filter(unit -> unit.label.equals(plain)).findFirst();
    }

    /** The unit as forms print it. */
    public String label() {
        return label;
    }
}
