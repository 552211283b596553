package hebiao.form;

import java.math.BigDecimal;
import java.util.Objects;

/** An amount in 元, the unit of ledgers and of many narratives. */
public record Yuan(BigDecimal value) {

    public Yuan {
        Objects.requireNonNull(value);
    }

    /** The same amount in 万元, exact. */
    public Wan toWan() {
        return new Wan(value.movePointLeft(4));
    }
}
