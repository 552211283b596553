package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.Funds;
import hebiao.form.MoneyUnit;
import hebiao.grid.Region;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The live formulas of a blank. Excel computes in binary: every quotient and product is rounded to nine decimals first,
 * where 28.999999999999996 is 29 again, then cut off or rounded as a whole number, so that no half and no whole is
 * missed by a bit. Only functions that reading can compute by itself, all of them in Excel 2007.
 */
final class BlankFormulas {

    /** Far finer than any quotient of two amounts can lie beside a whole number, far coarser than a binary error. */
    private static final int EXACT = 9;
    /** More decimals than any weight or score has: it only takes the binary dust off a sum. */
    private static final int DUST = 6;

    private final Template template;
    private final FormSheet form;
    private final Map<FieldPath, String> formulas = new LinkedHashMap<>();

    private BlankFormulas(Template template, FormSheet form) {
        this.template = template;
        this.form = form;
    }

    /** The formula of each field that computes itself, as far as the template has the cells it needs. */
    static Map<FieldPath, String> of(Template template, FormSheet form, BlankSettings settings) {
        BlankFormulas all = new BlankFormulas(template, form);
        template.fields().stream().map(TemplateField::path).filter(path -> path.isFunds() && path.last().equals("rate"))
                .forEach(path -> all.putRate(path, settings));
        FieldPath score = FieldPath.funds(Funds.TOTAL, "score");
        Optional<String> weight = all.cell(FieldPath.funds(Funds.TOTAL, "weight"), score);
        Optional<String> rate = all.cell(FieldPath.funds(Funds.TOTAL, "rate"), score);
        if (weight.isPresent() && rate.isPresent()) {
            all.put(score, score(weight.get(), rate.get()));
        }
        all.putSum(FieldPath.TOTAL_WEIGHT, "weight");
        all.putSum(FieldPath.TOTAL_SCORE, "score");
        return all.formulas;
    }

    private void putRate(FieldPath rate, BlankSettings settings) {
        Optional<String> executed = cell(new FieldPath(rate.parent() + ".executed"), rate);
        Optional<String> budget = cell(new FieldPath(rate.parent() + "." + settings.rateDenominator()), rate);
        if (executed.isPresent() && budget.isPresent()) {
            put(rate, rate(executed.get(), budget.get(), settings.rateRounding()));
        }
    }

    private void putSum(FieldPath total, String part) {
        Optional<TemplateField> column = template.fields().stream()
                .filter(field -> field.isRepeating() && !field.isInRowText() && field.part().equals(part)).findFirst();
        Optional<Region> there = regionOf(total);
        if (column.isPresent() && there.isPresent()) {
            String range = form.address(form.allRows(column.get()), there.get()) + ":"
                    + form.address(form.region(column.get(), form.rows() - 1));
            put(total, sum(range, cell(FieldPath.funds(Funds.TOTAL, part), total).orElse("0")));
        }
    }

    private void put(FieldPath path, String formula) {
        regionOf(path).ifPresent(there -> formulas.put(path, formula));
    }

    /** The cells of a field, if the template has it. */
    private Optional<Region> regionOf(FieldPath path) {
        return template.fields().stream().filter(field -> field.path().equals(path)).findFirst()
                .map(field -> form.region(field, 0));
    }

    /** The address of a field's cell as the formula of another has it, if the template has both. */
    private Optional<String> cell(FieldPath path, FieldPath formula) {
        return regionOf(formula).flatMap(there -> regionOf(path)
                .map(region -> inFormUnit(form.address(region, there), path)));
    }

    /** An amount in a column with a unit of its own, converted; a blank stays a blank. */
    private String inFormUnit(String cell, FieldPath path) {
        MoneyUnit own = template.definition(path).unit();
        MoneyUnit ofForm = template.settings().moneyUnit();
        if (own == null || own == ofForm) {
            return cell;
        }
        return "IF(" + cell + "=\"\",\"\"," + cell + (ofForm == MoneyUnit.WAN ? "/" : "*") + "10000)";
    }

    /** Executed ÷ budget × 100 to two decimals; 0 at budget 0; nothing while one of them is blank or a mark. */
    static String rate(String executed, String budget, RoundingMode rounding) {
        String hundredths = "ROUND(" + executed + "/" + budget + "*10000," + EXACT + ")";
        String whole = rounding == RoundingMode.DOWN ? "TRUNC(" + hundredths + ",0)" : "ROUND(" + hundredths + ",0)";
        String known = "IF(" + budget + "=0,0," + whole + "/100)";
        return "IFERROR(IF(" + budget + "=\"\",\"\",IF(" + executed + "=\"\",\"\"," + known + ")),\"\")";
    }

    /** Weight × rate ÷ 100, rounded half up to two decimals, at most the weight. */
    static String score(String weight, String rate) {
        String hundredths = "ROUND(" + weight + "*" + rate + "," + EXACT + ")";
        return "IF(" + rate + "=\"\",\"\",IF(" + rate + ">100," + weight + ",ROUND(" + hundredths + ",0)/100))";
    }

    /** A column's sum and one cell more, which may show nothing. */
    static String sum(String range, String more) {
        return "ROUND(SUM(" + range + ")+IF(" + more + "=\"\",0," + more + ")," + DUST + ")";
    }
}
