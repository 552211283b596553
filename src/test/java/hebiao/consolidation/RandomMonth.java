package hebiao.consolidation;

import static hebiao.consolidation.LedgerTexts.BUDGET;
import static hebiao.consolidation.LedgerTexts.PAYMENTS;
import static hebiao.consolidation.LedgerTexts.ROSTER;
import static hebiao.consolidation.LedgerTexts.TARGETS;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A month of random honest forms and of ledgers that agree with them, however little alike they look: budgets in
 * several lines, adjustments, refunds, amounts with cents that the forms cut off, payments of other years.
 */
final class RandomMonth {

    static final int YEAR = 2024;
    private static final List<String> DEPARTMENTS = List.of("市教育局", "市水务局", "市民政局");

    /** A project: what it filed in this month and in the one before. */
    static final class Filed {

        final String code;
        SubmissionFields now;
        SubmissionFields before;
        boolean isFiled = true;

        private Filed(String code, SubmissionFields now) {
            this.code = code;
            this.now = now;
            this.before = copy(now);
        }

        String text(String path) {
            return (String) now.get(new FieldPath(path)).value();
        }

        BigDecimal amount(FundSource source, String column) {
            return (BigDecimal) now.get(FieldPath.funds(source.line(), column)).value();
        }
    }

    final Random random;
    final LedgerTexts ledgers = new LedgerTexts();
    final List<Filed> projects = new ArrayList<>();
    private int voucher;

    RandomMonth(long seed) {
        this.random = new Random(seed);
        int count = 4 + random.nextInt(3);
        for (int number = 1; number <= count; number++) {
            project(number);
        }
    }

    private void project(int number) {
        String code = "51012424T00010" + number;
        SubmissionFields form = SubmissionFields.of(HonestForms.of(random.nextLong()));
        String name = "第" + "零一二三四五六七".charAt(number) + "类" + (random.nextBoolean() ? "（专项）" : "") + "保障经费";
        String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        put(form, "projectName", random.nextInt(3) == 0 ? code + "-" + name
                : random.nextBoolean() ? name.replace("（", " (").replace("）", ")") : name);
        put(form, "departmentInCharge", random.nextBoolean() ? "219-" + department : department);
        put(form, "implementingUnit", department + "事务中心");
        ledgers.add(ROSTER, code, name, department, department + "事务中心", String.valueOf(YEAR), "2025-01-31",
                random.nextInt(4) == 0 ? "" : "2025-01-" + (10 + random.nextInt(22)));
        Filed filed = new Filed(code, form);
        projects.add(filed);
        BigDecimal adjusted = BigDecimal.ZERO;
        for (FundSource source : FundSource.values()) {
            adjusted = adjusted.add(money(filed, source));
        }
        lower(form, "total", adjusted);
        lower(filed.before, "total", adjusted);
        for (int index = 0; form.asMap().containsKey(FieldPath.indicator(index, "level3")); index++) {
            approve(filed, index);
        }
    }

    static void put(SubmissionFields form, String path, String text) {
        form.put(new FieldPath(path), Entry.filled(text, text, null));
    }

    static void put(SubmissionFields form, FieldPath path, BigDecimal number) {
        form.put(path, Entry.filled(number.toPlainString(), number, null));
    }

    private static void lower(SubmissionFields form, String line, BigDecimal adjusted) {
        FieldPath initial = FieldPath.funds(line, "initialBudget");
        put(form, initial, ((BigDecimal) form.get(initial).value()).subtract(adjusted));
    }

    private void approve(Filed filed, int index) {
        String path = "indicators[" + index + "].";
        ledgers.add(TARGETS, filed.code, "", filed.text(path + "level1"), filed.text(path + "level2"),
                filed.text(path + "level3"), random.nextBoolean() ? filed.text(path + "target")
                        : filed.text(path + "target").replace("≥", " ＞＝ ").replace("(%)", "％"),
                filed.now.get(new FieldPath(path + "weight")).text());
    }

    /** The lines of one source; gives by how much, in 万元, its budget was adjusted since the year began. */
    private BigDecimal money(Filed filed, FundSource source) {
        BigDecimal fullYear = filed.amount(source, "fullYearBudget");
        if (fullYear.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal adjusted = random.nextInt(3) > 0 ? BigDecimal.ZERO
                : fullYear.movePointLeft(1).setScale(2, RoundingMode.DOWN);
        lower(filed.now, source.line(), adjusted);
        lower(filed.before, source.line(), adjusted);
        BigDecimal initialYuan = yuan(fullYear.subtract(adjusted)).add(cents(40));
        BigDecimal grantedYuan = yuan(fullYear).add(cents(40)).max(initialYuan);
        split(initialYuan, 1 + random.nextInt(2)).forEach(part -> budget(filed, source, "年初预算", part, "2024-01-15"));
        split(grantedYuan.subtract(initialYuan), 1 + random.nextInt(3)).forEach(part ->
                budget(filed, source, "调整", part, "2024-" + (10 + random.nextInt(3)) + "-30"));
        budget(filed, source, "调整", new BigDecimal("80000.00"), "2025-01-02");
        BigDecimal paid = yuan(filed.amount(source, "executed")).add(cents(99)).min(grantedYuan);
        split(paid, 1 + random.nextInt(4)).forEach(part -> payment(filed, source, part, day()));
        payment(filed, source, new BigDecimal("1234.56"), LocalDate.of(YEAR + 1, 1, 1));
        payment(filed, source, new BigDecimal("6543.21"), LocalDate.of(YEAR - 1, 12, 31));
        return adjusted;
    }

    private LocalDate day() {
        return random.nextInt(5) == 0 ? LocalDate.of(YEAR, 12, 31) : LocalDate.ofYearDay(YEAR, 1 + random.nextInt(366));
    }

    private static BigDecimal yuan(BigDecimal wan) {
        return wan.movePointRight(4).setScale(2);
    }

    /** What a form in 万元 to two decimals cuts off. */
    private BigDecimal cents(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }

    /** Parts of an amount, some of them refunded. */
    private List<BigDecimal> split(BigDecimal amount, int parts) {
        List<BigDecimal> split = new ArrayList<>();
        BigDecimal rest = amount;
        for (int part = 1; part < parts; part++) {
            BigDecimal one = BigDecimal.valueOf(random.nextInt(20_000_000) - 5_000_000L, 2);
            split.add(one);
            rest = rest.subtract(one);
        }
        split.add(rest);
        return split;
    }

    void budget(Filed filed, FundSource source, String kind, BigDecimal amount, String issued) {
        ledgers.add(BUDGET, filed.code, "", source.label(), kind, amount.toPlainString(), issued, "财预〔2024〕1号");
    }

    void payment(Filed filed, FundSource source, BigDecimal amount, LocalDate day) {
        ledgers.add(PAYMENTS, day.toString(), "记-" + ++voucher, filed.code, "", source.label(), "供应商",
                amount.toPlainString(), "");
    }

    /** The form of a project, to be written under a file's name. */
    static Submission form(SubmissionFields fields, String file) {
        int indicators = 0;
        while (fields.asMap().containsKey(FieldPath.indicator(indicators, "level3"))) {
            indicators++;
        }
        return fields.assemble(new Source(file, "表", "0".repeat(64)), "self-evaluation", MoneyUnit.WAN,
                Collections.nCopies(indicators, 0), null);
    }

    private static SubmissionFields copy(SubmissionFields fields) {
        SubmissionFields copy = new SubmissionFields();
        fields.asMap().forEach(copy::put);
        return copy;
    }
}
