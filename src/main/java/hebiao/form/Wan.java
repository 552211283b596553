package hebiao.form;

import java.math.BigDecimal;
import java.util.Objects;

/** An amount in 万元 (10,000 元), the unit of most forms. */
public record Wan(BigDecimal value) {

    public Wan {
        Objects.requireNonNull(value);
    }

    /** An amount printed in the given unit, as 万元. */
    public static Wan of(BigDecimal amount, MoneyUnit unit) {
        return unit == MoneyUnit.WAN ? new Wan(amount) : new Yuan(amount).toWan();
    }

    /** The same amount in 元, exact. */
    public Yuan toYuan() {
        return new Yuan(value.movePointRight(4));
    }
}
