package hebiao.template;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any submission that the self-evaluation form can hold: odd texts, gaps, marks, numbers of any scale, 0 to 60 indicators. */
public final class AnySubmission {

    private static final List<String> LINES = List.of("total", "fiscal", "carryOver", "other");

    private AnySubmission() {
    }

    /** One group of indicators under one level-1 name, as its rows. */
    private record Row(String level1, String level2, List<Entry<?>> parts) {
    }

    public static Arbitrary<Submission> any() {
        Arbitrary<List<Entry<?>>> heads = entries(List.of(year(), text(), text(), text()));
        List<Arbitrary<? extends Entry<?>>> funds = new ArrayList<>(Collections.nCopies(LINES.size() * FundLine.PARTS.size(), number()));
        Arbitrary<List<Entry<?>>> tails = entries(List.of(text(), text(), number(), number(), grade()));
        return Combinators.combine(heads, entries(funds), rows(), tails).as(AnySubmission::assemble);
    }

    private static Submission assemble(List<Entry<?>> heads, List<Entry<?>> funds, List<Row> rows, List<Entry<?>> tails) {
        SubmissionFields fields = new SubmissionFields();
        List<FieldPath> head = List.of(FieldPath.FISCAL_YEAR, FieldPath.PROJECT_NAME, FieldPath.DEPARTMENT_IN_CHARGE,
                FieldPath.IMPLEMENTING_UNIT);
        put(fields, head, heads);
        List<FieldPath> money = LINES.stream().flatMap(line -> FundLine.PARTS.stream().map(part -> FieldPath.funds(line, part))).toList();
        put(fields, money, funds);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            fields.put(FieldPath.indicator(index, "level1"), filledOrBlank(row.level1()));
            fields.put(FieldPath.indicator(index, "level2"), filledOrBlank(row.level2()));
            List<String> parts = List.of("level3", "target", "actual", "weight", "score", "reason");
            for (int part = 0; part < parts.size(); part++) {
                fields.put(FieldPath.indicator(index, parts.get(part)), row.parts().get(part));
            }
        }
        put(fields, List.of(FieldPath.EXPECTED_GOAL, FieldPath.ACTUAL_GOAL, FieldPath.TOTAL_WEIGHT, FieldPath.TOTAL_SCORE,
                FieldPath.GRADE), tails);
        return fields.assemble(new Source("any.xlsx", "表", "0".repeat(64)), "self-evaluation", MoneyUnit.WAN,
                Collections.nCopies(rows.size(), 0), null);
    }

    private static void put(SubmissionFields fields, List<FieldPath> paths, List<Entry<?>> entries) {
        for (int at = 0; at < paths.size(); at++) {
            fields.put(paths.get(at), entries.get(at));
        }
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<List<Entry<?>>> entries(List<? extends Arbitrary<? extends Entry<?>>> each) {
        List<Arbitrary<Entry<?>>> wide = new ArrayList<>();
        each.forEach(one -> wide.add((Arbitrary<Entry<?>>) one));
        return Combinators.combine(wide).as(list -> list);
    }

    /** Level-1 groups of level-2 groups of rows; neighbours may well have the same names. */
    private static Arbitrary<List<Row>> rows() {
        Arbitrary<List<Entry<?>>> parts = entries(List.of(name(), text(), text(), number(), number(), text()));
        Arbitrary<String> level = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("产出指标", "数量指标", "效益指标")),
                Tuple.of(1, words()));
        Arbitrary<List<Row>> level2 = Combinators.combine(level.injectNull(0.1), parts.list().ofMinSize(1).ofMaxSize(4))
                .as((name, list) -> list.stream().map(p -> new Row(null, name, p)).toList());
        Arbitrary<List<Row>> level1 = Combinators.combine(level, level2.list().ofMinSize(1).ofMaxSize(3)).as((name, groups) -> {
            boolean gap = groups.stream().flatMap(List::stream).anyMatch(row -> row.level2() == null);
            return groups.stream().flatMap(List::stream).map(row -> new Row(name, gap ? null : row.level2(), row.parts())).toList();
        });
        return level1.list().ofMaxSize(7).map(groups -> withoutHalfGaps(groups.stream().flatMap(List::stream).toList()));
    }

    /** A blank level 2 beside a filled one of the same level 1 is a split merge, which no form is written with. */
    private static List<Row> withoutHalfGaps(List<Row> rows) {
        List<Row> whole = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(60, rows.size()))) {
            Row above = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean sameGroup = above != null && above.level1().equals(row.level1());
            boolean differ = sameGroup && (above.level2() == null) != (row.level2() == null);
            whole.add(differ ? new Row(row.level1(), above.level2(), row.parts()) : row);
        }
        return whole;
    }

    private static Entry<String> filledOrBlank(String text) {
        return text == null ? Entry.blank(null) : Entry.filled(text, text, null);
    }

    private static Arbitrary<Entry<Integer>> year() {
        Arbitrary<Entry<Integer>> years = Arbitraries.integers().between(1990, 2099).map(y -> Entry.filled(y.toString(), y, null));
        return Arbitraries.frequencyOf(Tuple.of(8, years), Tuple.of(1, Arbitraries.just(Entry.blank(null))),
                Tuple.of(1, Arbitraries.just(Entry.unreadable("今", null))));
    }

    private static Arbitrary<Entry<BigDecimal>> number() {
        Arbitrary<Entry<BigDecimal>> numbers = Combinators.combine(
                Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L), Arbitraries.integers().between(0, 12))
                .as((digits, scale) -> BigDecimal.valueOf(digits, scale)).map(AnySubmission::filled);
        Arbitrary<Entry<BigDecimal>> usual = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(99_999)).ofScale(2)
                .map(AnySubmission::filled);
        return Arbitraries.frequencyOf(Tuple.of(3, numbers), Tuple.of(6, usual),
                Tuple.of(1, Arbitraries.just(Entry.blank(null))),
                Tuple.of(1, Arbitraries.of("-", "—", "/").map(mark -> Entry.noValue(mark, null))),
                Tuple.of(1, Arbitraries.of("约90", "=1+1", "#REF!").map(text -> Entry.unreadable(text, null))));
    }

    private static Entry<BigDecimal> filled(BigDecimal number) {
        return Entry.filled(number.toPlainString(), number, null);
    }

    private static Arbitrary<Entry<String>> grade() {
        return Arbitraries.oneOf(text(), Arbitraries.just(Entry.noValue("-", null)));
    }

    private static Arbitrary<Entry<String>> text() {
        return Arbitraries.frequencyOf(Tuple.of(6, name()), Tuple.of(1, Arbitraries.just(Entry.blank(null))));
    }

    private static Arbitrary<Entry<String>> name() {
        return words().map(text -> Entry.filled(text, text, null));
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> odd = Arbitraries.strings().ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> known = Arbitraries.of("=1+1", "=HYPERLINK(\"x\")", "+86", "@x", "'90", "90.00", "≥90.00(%)", "_x0041_", "a\nb",
                "a\r\nb", "\uD800x", "𠮷野家", "\u0001x", "<&>\"'", "1e5", "TRUE", "2024-12-31", "_x005F_x0041_", "a  b", "\uFEFFz", "-5");
        Arbitrary<String> chinese = Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(200);
        return Arbitraries.oneOf(odd, known, chinese).map(String::strip).filter(text -> !text.isBlank());
    }
}
