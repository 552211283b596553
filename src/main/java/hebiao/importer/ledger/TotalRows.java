package hebiao.importer.ledger;

import hebiao.finding.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 合计 rows of one sheet: held against the sum of the lines, above them or all of them, and L05 where they differ. */
final class TotalRows {

    private final String amount;
    private final boolean checks;
    private final LineFindings findings;
    private final List<Total> totals = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean allRead = true;

    /** A 合计 row, and what the lines above it come to. */
    record Total(Place place, BigDecimal printed, String text, BigDecimal above) {
    }

    /** What has been added up so far. */
    record State(BigDecimal sum, boolean allRead, List<Total> totals) {
    }

    /** @param amount the column that is added up; null when the ledger has none */
    TotalRows(String amount, LineFindings findings) {
        this.amount = amount;
        this.checks = amount != null;
        this.findings = findings;
    }

    /** Adds a line's amount as it is printed, whether the line can be used or not: so the system added it up. */
    void count(Line line) {
        if (checks) {
            Optional<BigDecimal> printed = line.printed(amount);
            allRead &= printed.isPresent();
            sum = sum.add(printed.orElse(BigDecimal.ZERO));
        }
    }

    State state() {
        return new State(sum, allRead, List.copyOf(totals));
    }

    /** Goes on behind the rows of another part of the sheet. */
    void takeOver(State part) {
        part.totals().forEach(total -> totals.add(
                new Total(total.place(), total.printed(), total.text(), sum.add(total.above()))));
        sum = sum.add(part.sum());
        allRead &= part.allRead();
    }

    /** Says that lines are missing from the sum. */
    void spoil() {
        allRead = false;
    }

    /** Takes a 合计 row. */
    void total(Line line) {
        if (checks) {
            line.printed(amount)
                    .ifPresent(printed -> totals.add(new Total(line.place(amount), printed, line.text(amount), sum)));
        }
    }

    /** Reports the 合计 that are no sum; silent where an amount could not be read, for that has been said. */
    void check() {
        if (!allRead) {
            return;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (Total total : totals) {
            BigDecimal part = total.above().subtract(before);
            before = total.above();
            if (List.of(total.above(), sum, part).stream().noneMatch(right -> right.compareTo(total.printed()) == 0)) {
                findings.say("total", total.place(), total.text(), total.above().toPlainString(), Map.of());
            }
        }
    }
}
