package hebiao.reconciler;

import hebiao.finding.Place;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import hebiao.ledger.Account;
import hebiao.ledger.Budget;
import hebiao.ledger.Payments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ledger in another unit than its header says: 万元 where 元 is promised, or the reverse. Said of the ledger as a
 * whole, since each of its projects would be accused otherwise. Nothing is said where a single project fits as it is.
 *
 * @param column the header cell of the amounts
 * @param tooSmall true where the amounts look like 万元 and were read as 元; false for the reverse
 * @param projects how many projects show it
 * @param project the first of them, as its form calls it
 * @param ledger its amount as it was read from the ledger
 * @param form its amount in the form
 */
public record WrongUnit(Kind kind, Place column, boolean tooSmall, int projects, String project, Yuan ledger,
        Wan form) {

    /** Fewer may well be wrong forms. */
    private static final int FEWEST_PROJECTS = 3;
    /** As a power of ten. */
    private static final int TEN_THOUSAND = 4;
    /** At least four of five projects show it: a month has wrong forms too. */
    private static final int SHARE = 5;
    /**
     * In 元. The middle project of a ledger that was read right lies between; beyond them it is the ledger that is
     * wrong and not all of the forms.
     */
    private static final BigDecimal SMALL = new BigDecimal("100000");
    private static final BigDecimal LARGE = new BigDecimal("100000000");

    /** The ledgers that hold money. */
    public enum Kind {
        BUDGET(List.of("fullYearBudget", "initialBudget")), PAYMENTS(List.of("executed"));

        private final List<String> columns;

        Kind(List<String> columns) {
            this.columns = columns;
        }
    }

    /** One project with money in its form and in the ledger. */
    private record Pair(String project, Yuan ledger, Wan form) {

        /** Whether form ÷ ledger is ten to this power, within 1% of it. */
        boolean isNear(int power) {
            BigDecimal likely = ledger.value().scaleByPowerOfTen(power);
            BigDecimal limit = likely.movePointLeft(2);
            return form.toYuan().value().subtract(likely).abs().compareTo(limit) <= 0;
        }

        /** Whether form and ledger are of one order: less than tenfold apart. */
        boolean fits() {
            BigDecimal yuan = form.toYuan().value();
            return yuan.compareTo(ledger.value().scaleByPowerOfTen(-1)) > 0
                    && yuan.compareTo(ledger.value().scaleByPowerOfTen(1)) < 0;
        }
    }

    /** The ledgers that are in another unit than they say; none in an ordinary month. */
    public static List<WrongUnit> of(MonthFacts month) {
        List<WrongUnit> wrong = new ArrayList<>();
        month.ledgers().budget().map(Budget::amountColumn)
                .flatMap(column -> of(Kind.BUDGET, column, month)).ifPresent(wrong::add);
        month.ledgers().payments().map(Payments::amountColumn)
                .flatMap(column -> of(Kind.PAYMENTS, column, month)).ifPresent(wrong::add);
        return wrong;
    }

    private static Optional<WrongUnit> of(Kind kind, Place column, MonthFacts month) {
        List<Pair> pairs = month.current().stream()
                .flatMap(project -> project.code().map(code -> new Account(month.ledgers(), code, month.period()))
                        .flatMap(account -> pair(kind, project.form(), account)).stream())
                .toList();
        if (pairs.stream().anyMatch(Pair::fits)) {
            return Optional.empty();
        }
        BigDecimal middle = pairs.stream().map(pair -> pair.ledger().value()).sorted()
                .skip(pairs.size() / 2).findFirst().orElse(SMALL);
        if (middle.compareTo(SMALL) < 0) {
            return shown(kind, column, pairs, TEN_THOUSAND);
        }
        return middle.compareTo(LARGE) >= 0 ? shown(kind, column, pairs, -TEN_THOUSAND) : Optional.empty();
    }

    private static Optional<WrongUnit> shown(Kind kind, Place column, List<Pair> pairs, int power) {
        List<Pair> near = pairs.stream().filter(pair -> pair.isNear(power)).toList();
        if (near.size() < FEWEST_PROJECTS || near.size() * SHARE < pairs.size() * (SHARE - 1)) {
            return Optional.empty();
        }
        Pair first = near.get(0);
        return Optional.of(new WrongUnit(kind, column, power > 0, near.size(), first.project(), first.ledger(),
                first.form()));
    }

    /** The first amount of the total line that stands in both, 0 in neither. */
    private static Optional<Pair> pair(Kind kind, Submission form, Account account) {
        Optional<FundLine> total = form.funds().total();
        for (String column : kind.columns) {
            Optional<Yuan> ledger = account.amount(Funds.TOTAL, column).filter(amount -> amount.value().signum() > 0);
            Optional<Wan> filled = total.flatMap(line -> line.part(column).optional())
                    .filter(amount -> amount.signum() > 0).map(amount -> Wan.of(amount, form.unit()));
            if (ledger.isPresent() && filled.isPresent()) {
                return Optional.of(new Pair(String.valueOf(form.projectName().value()), ledger.get(), filled.get()));
            }
        }
        return Optional.empty();
    }
}
