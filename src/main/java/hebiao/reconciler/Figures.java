package hebiao.reconciler;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.Collectors;

/** How figures stand in a finding's arithmetic: never in scientific notation, and cut-off digits show as {@code …}. */
final class Figures {

    /** Enough to see on which side of a second decimal a quotient lies. */
    private static final int SHOWN_DECIMALS = 4;

    private Figures() {
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** An amount of a ledger, with at least its two decimals. */
    static String money(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return plain(bare.scale() < 2 ? bare.setScale(2) : bare);
    }

    /** Without zeros behind the last digit that counts: {@code 20}, not {@code 20.00}. */
    static String bare(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code 94.61/94.62} where a policy allows both. */
    static String either(Collection<BigDecimal> numbers) {
        return numbers.stream().map(Figures::plain).collect(Collectors.joining("/"));
    }

    /** A quotient to four decimals, with {@code …} where there are more. */
    static String quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal cut = dividend.divide(divisor, SHOWN_DECIMALS, RoundingMode.DOWN);
        return cut.multiply(divisor).compareTo(dividend) == 0 ? bare(cut) : plain(cut) + "…";
    }

    /** {@code 90.00 + 10.00 + 0.00}. */
    static String sum(Collection<BigDecimal> numbers) {
        return numbers.stream().map(Figures::plain).collect(Collectors.joining(" + "));
    }
}
