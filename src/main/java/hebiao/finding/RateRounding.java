package hebiao.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How a place brings 执行率 to its printed decimals. */
public enum RateRounding {
    /** Cut off, as the published FY2024 forms of 上海 do. */
    DOWN(RoundingMode.DOWN),
    /** Rounded, as the national system does. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Both are right. */
    EITHER(RoundingMode.DOWN, RoundingMode.HALF_UP);

    private final List<RoundingMode> modes;

    RateRounding(RoundingMode... modes) {
        this.modes = List.of(modes);
    }

    /** The rounding that a form's own formula uses: one that is right. */
    public RoundingMode usual() {
        return modes.get(0);
    }

    /** The rates of {@code executed ÷ budget × 100} that are right at so many decimals, in %; one or two. */
    public List<BigDecimal> rates(BigDecimal executed, BigDecimal budget, int decimals) {
        BigDecimal hundredfold = executed.movePointRight(2);
        return modes.stream().map(mode -> hundredfold.divide(budget, decimals, mode)).distinct().toList();
    }
}
