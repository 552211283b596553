package hebiao.consolidation;

import static hebiao.consolidation.LedgerTexts.BUDGET;
import static hebiao.consolidation.LedgerTexts.PAYMENTS;
import static hebiao.consolidation.LedgerTexts.ROSTER;
import static hebiao.consolidation.LedgerTexts.TARGETS;

import hebiao.finding.Rulebook;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.ledger.FundSource;
import hebiao.ledger.Ledgers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledgers that agree with a form, and the lines of a page's example that change them:
 *
 * <ul>
 * <li>{@code 支付明细 + 支付日期=2024-12-31, 金额(元)=-5000.00} adds a line; columns that it does not name are those of
 * the ledger's first line;
 * <li>{@code 支付明细 - 资金来源=当年财政拨款} takes away every line that has this in its column;
 * <li>{@code 项目库 : 收到日期=2025-02-20} writes into every line;
 * <li>{@code 项目库 = 无}: it is not given at all.
 * </ul>
 *
 * <p>Every source has its 年初预算 of 15 January, an 调整 of 1 July where the form's two budgets differ, and one payment on
 * 30 June; the roster asks for the form by 31 January, and it came on the 20th.
 */
final class PageLedgers {

    private static final Pattern CHANGE = Pattern.compile("(项目库|预算指标|支付明细|绩效目标) ([-+:=])(?: (.*))?");
    private static final String CODE = "51012424T000001";
    private static final String VOUCHER = "凭证号";

    private final LedgerTexts texts = new LedgerTexts();
    private final Map<String, Map<String, String>> usual = new LinkedHashMap<>();

    /** Ledgers in which everything is as the form says. */
    PageLedgers(Submission form) {
        texts.add(ROSTER, CODE, name(form), form.departmentInCharge().value(), form.implementingUnit().value(),
                String.valueOf(form.fiscalYear().value()), "2025-01-31", "2025-01-20", "");
        for (FundSource source : FundSource.values()) {
            form.funds().line(source.line()).ifPresent(line -> money(form, source, line));
        }
        for (Indicator indicator : form.indicators()) {
            texts.add(TARGETS, CODE, name(form), indicator.level1().value(), indicator.level2().value(),
                    indicator.level3().value(), indicator.target().value(),
                    indicator.weight().isFilled() ? indicator.weight().value().toPlainString() : "10");
        }
        List.of(ROSTER, BUDGET, PAYMENTS, TARGETS).forEach(ledger -> usual.put(ledger, texts.lines(ledger).get(0)));
    }

    static boolean isOfALedger(String line) {
        return CHANGE.matcher(line).matches();
    }

    private static String name(Submission form) {
        return form.projectName().value();
    }

    private void money(Submission form, FundSource source, FundLine line) {
        BigDecimal initial = yuan(form, line.initialBudget().value());
        BigDecimal adjusted = line.fullYearBudget().isFilled()
                ? yuan(form, line.fullYearBudget().value()).subtract(initial) : BigDecimal.ZERO;
        BigDecimal paid = yuan(form, line.executed().value());
        if (initial.signum() != 0) {
            texts.add(BUDGET, CODE, name(form), source.label(), "年初预算", initial.toPlainString(), "2024-01-15",
                    "财预〔2024〕1号");
        }
        if (adjusted.signum() != 0) {
            texts.add(BUDGET, CODE, name(form), source.label(), "调整", adjusted.toPlainString(), "2024-07-01",
                    "财预调〔2024〕1号");
        }
        if (paid.signum() != 0) {
            texts.add(PAYMENTS, "2024-06-30", "记-" + source, CODE, name(form), source.label(), "供应商",
                    paid.toPlainString(), "按合同支付");
        }
    }

    private static BigDecimal yuan(Submission form, BigDecimal amount) {
        return Wan.of(amount, form.unit()).toYuan().value();
    }

    /** Does what a line of the page says. */
    void change(String text) {
        Matcher change = CHANGE.matcher(text);
        if (!change.matches()) {
            throw new IllegalArgumentException(text);
        }
        List<Map<String, String>> all = texts.lines(change.group(1));
        Map<String, String> values = change.group(2).equals("=") ? Map.of() : values(change.group(1), change.group(3));
        switch (change.group(2)) {
            case "+" -> {
                Map<String, String> line = new LinkedHashMap<>(usual.get(change.group(1)));
                line.computeIfPresent(VOUCHER, (column, number) -> "记-" + all.size());
                line.putAll(values);
                all.add(line);
            }
            case "-" -> {
                if (!all.removeIf(line -> line.entrySet().containsAll(values.entrySet()))) {
                    throw new IllegalArgumentException("no such line: " + text);
                }
            }
            case ":" -> all.forEach(line -> line.putAll(values));
            default -> texts.remove(change.group(1));
        }
    }

    private static Map<String, String> values(String ledger, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String value : text.split(", ")) {
            String column = value.substring(0, value.indexOf('='));
            if (!LedgerTexts.hasColumn(ledger, column)) {
                throw new IllegalArgumentException(ledger + " has no column " + column);
            }
            values.put(column, value.substring(column.length() + 1));
        }
        return values;
    }

    /** Reads them as files of a finance system are read. */
    Ledgers read(Rulebook rulebook) throws LedgerProblem {
        return texts.read(rulebook);
    }
}
