package hebiao.consolidation;

import static java.nio.charset.StandardCharsets.UTF_8;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.FundSource;
import hebiao.ledger.Ledgers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** As finance systems name the columns; the first row of each file. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "项目库", List.of("项目编码", "项目名称", "主管部门", "实施单位", "年度", "填报截止日", "收到日期"),
            "预算指标", List.of("项目编码", "项目名称", "资金来源", "指标类型", "金额(元)", "下达日期", "文号"),
            "支付明细", List.of("支付日期", "凭证号", "项目编码", "项目名称", "资金来源", "收款人", "金额(元)", "摘要"),
            "绩效目标", List.of("项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "分值"));
    private static final Pattern CHANGE = Pattern.compile("(项目库|预算指标|支付明细|绩效目标) ([-+:=])(?: (.*))?");
    private static final String CODE = "51012424T000001";
    private static final String VOUCHER = "凭证号";

    private final Map<String, List<Map<String, String>>> lines = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> usual = new LinkedHashMap<>();

    /** Ledgers in which everything is as the form says. */
    PageLedgers(Submission form) {
        List.of("项目库", "预算指标", "支付明细", "绩效目标").forEach(ledger -> lines.put(ledger, new ArrayList<>()));
        add("项目库", CODE, name(form), form.departmentInCharge().value(), form.implementingUnit().value(),
                String.valueOf(form.fiscalYear().value()), "2025-01-31", "2025-01-20");
        for (FundSource source : FundSource.values()) {
            form.funds().line(source.line()).ifPresent(line -> money(form, source, line));
        }
        for (Indicator indicator : form.indicators()) {
            add("绩效目标", CODE, name(form), indicator.level1().value(), indicator.level2().value(),
                    indicator.level3().value(), indicator.target().value(),
                    indicator.weight().isFilled() ? indicator.weight().value().toPlainString() : "10");
        }
        lines.forEach((ledger, all) -> usual.put(ledger, all.get(0)));
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
            add("预算指标", CODE, name(form), source.label(), "年初预算", initial.toPlainString(), "2024-01-15",
                    "财预〔2024〕1号");
        }
        if (adjusted.signum() != 0) {
            add("预算指标", CODE, name(form), source.label(), "调整", adjusted.toPlainString(), "2024-07-01",
                    "财预调〔2024〕1号");
        }
        if (paid.signum() != 0) {
            add("支付明细", "2024-06-30", "记-" + source, CODE, name(form), source.label(), "供应商", paid.toPlainString(),
                    "按合同支付");
        }
    }

    private static BigDecimal yuan(Submission form, BigDecimal amount) {
        return Wan.of(amount, form.unit()).toYuan().value();
    }

    private void add(String ledger, String... values) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            line.put(COLUMNS.get(ledger).get(at), values[at]);
        }
        lines.get(ledger).add(line);
    }

    /** Does what a line of the page says. */
    void change(String text) {
        var change = CHANGE.matcher(text);
        if (!change.matches()) {
            throw new IllegalArgumentException(text);
        }
        List<Map<String, String>> all = lines.get(change.group(1));
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
            default -> lines.remove(change.group(1));
        }
    }

    private static Map<String, String> values(String ledger, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String value : text.split(", ")) {
            String column = value.substring(0, value.indexOf('='));
            if (!COLUMNS.get(ledger).contains(column)) {
                throw new IllegalArgumentException(ledger + " has no column " + column);
            }
            values.put(column, value.substring(column.length() + 1));
        }
        return values;
    }

    /** Reads them as files of a finance system are read. */
    Ledgers read(Rulebook rulebook) throws LedgerProblem {
        LedgerReader reader = new LedgerReader(rulebook);
        List<Finding> findings = new ArrayList<>();
        return new Ledgers(read("项目库", reader::roster, findings), read("预算指标", reader::budget, findings),
                read("支付明细", reader::payments, findings), read("绩效目标", reader::targets, findings), findings);
    }

    private interface Reading<T> {
        LedgerReader.Read<T> of(List<LedgerFile> files) throws LedgerProblem;
    }

    private <T> Optional<T> read(String ledger, Reading<T> reading, List<Finding> findings) throws LedgerProblem {
        if (!lines.containsKey(ledger)) {
            return Optional.empty();
        }
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS.get(ledger))).append('\n');
        lines.get(ledger).forEach(line -> csv.append(String.join(",", line.values())).append('\n'));
        LedgerReader.Read<T> read = reading.of(List.of(LedgerFile.of(ledger, csv.toString().getBytes(UTF_8))));
        findings.addAll(read.findings());
        return Optional.of(read.ledger());
    }
}
