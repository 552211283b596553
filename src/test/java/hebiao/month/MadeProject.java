package hebiao.month;

import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A made project with its money in 元 and its indicators.
 *
 * @param number counted from 1; what is planted in which project goes by it
 * @param initial 年初预算 by source
 * @param adjustments 预算调整
 * @param payments 支付, refunds negative
 */
record MadeProject(int number, String code, String name, String department, String unit, Map<FundSource,
        BigDecimal> initial,
        List<Adjustment> adjustments, List<Payment> payments, List<MadeIndicator> indicators) {

    /** An adjustment of the budget, in 元. */
    record Adjustment(FundSource source, BigDecimal amount, LocalDate issued, String document) {
    }

    /** A payment, in 元. */
    record Payment(LocalDate day, FundSource source, BigDecimal amount, String payee) {
    }

    /** An approved indicator with its honest result; weight and score in points. */
    record MadeIndicator(String level1, String level2, String level3, String target, String actual, int weight) {
    }

    /** The initial budget as a form prints it: in 万元, cut off to two decimals. */
    Map<FundSource, BigDecimal> initialWan() {
        Map<FundSource, BigDecimal> amounts = new EnumMap<>(FundSource.class);
        initial.forEach((source, amount) -> amounts.put(source, wan(amount)));
        return amounts;
    }

    /** The full-year budget at the end of a day, in 万元. */
    Map<FundSource, BigDecimal> fullYearWan(LocalDate until) {
        Map<FundSource, BigDecimal> amounts = new EnumMap<>(FundSource.class);
        initial.forEach((source, amount) -> amounts.put(source, wan(adjustments.stream()
                .filter(a -> a.source() == source && !a.issued().isAfter(until)).map(Adjustment::amount)
                .reduce(amount, BigDecimal::add))));
        return amounts;
    }

    /** What was paid up to the end of a day, in 万元. */
    Map<FundSource, BigDecimal> executedWan(LocalDate until) {
        Map<FundSource, BigDecimal> amounts = new EnumMap<>(FundSource.class);
        initial.keySet().forEach(source -> amounts.put(source, wan(payments.stream()
                .filter(p -> p.source() == source && !p.day().isAfter(until)).map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add))));
        return amounts;
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return yuan.movePointLeft(4).setScale(2, RoundingMode.DOWN);
    }
}
