package hebiao.template;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any submission that a template's form can hold: odd texts, gaps, marks, numbers of any scale, 0 to 60 indicators. */
public final class AnySubmission {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private AnySubmission() {
    }

    /** One indicator; its parts in the order of {@link #parts}. */
    private record Row(String level1, String level2, List<Entry<?>> parts) {
    }

    public static Arbitrary<Submission> of(Template template) {
        List<FieldPath> single = template.paths(0);
        Arbitrary<List<Entry<?>>> entries = entries(single.stream().map(path -> entry(template, path)).toList());
        return Combinators.combine(entries, rows(template))
                .as((filled, rows) -> assemble(template, single, filled, rows));
    }

    private static Submission assemble(Template template, List<FieldPath> single, List<Entry<?>> filled,
            List<Row> rows) {
        SubmissionFields fields = new SubmissionFields();
        put(fields, single, filled);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            int at = index;
            if (template.placeholders().contains("indicators[].level1")) {
                fields.put(FieldPath.indicator(index, "level1"), filledOrBlank(row.level1()));
            }
            if (template.placeholders().contains("indicators[].level2")) {
                fields.put(FieldPath.indicator(index, "level2"), filledOrBlank(row.level2()));
            }
            put(fields, parts(template).stream().map(part -> FieldPath.indicator(at, part)).toList(), row.parts());
        }
        return fields.assemble(new Source("any.xlsx", "表", "0".repeat(64)), template.id(), MoneyUnit.WAN,
                Collections.nCopies(rows.size(), 0), null);
    }

    /** What an indicator of the template has besides its levels. */
    private static List<String> parts(Template template) {
        return template.paths(1).stream().filter(path -> path.indicatorIndex() == 0).map(FieldPath::last)
                .filter(part -> !Indicator.LEVELS.contains(part)).toList();
    }

    private static Arbitrary<? extends Entry<?>> entry(Template template, FieldPath path) {
        return path.equals(FieldPath.GRADE) ? grade() : path.last().equals("level3") ? name()
                : switch (template.settings().definition(path).type()) {
                    case TEXT -> text();
                    case NUMBER -> template.definition(path).unit() == null ? number()
                            : number().map(entry -> entry.map(AnySubmission::withoutLastZeros));
                    case YEAR -> whole(1990, 2099);
                    case MONTH -> whole(1, 12);
                    case UNIT -> Arbitraries.of("元", "万元", "人民币万元").map(unit -> Entry.filled(unit, unit, null));
                    case TICK -> tick(template.settings().ticks());
                };
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
    private static Arbitrary<List<Row>> rows(Template template) {
        Arbitrary<List<Entry<?>>> parts = entries(parts(template).stream()
                .map(part -> entry(template, FieldPath.indicator(0, part))).toList());
        Arbitrary<String> level = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("产出指标", "数量指标", "效益指标")),
                Tuple.of(1, words()));
        Arbitrary<List<Row>> level2 = Combinators.combine(level.injectNull(0.1), parts.list().ofMinSize(1).ofMaxSize(4))
                .as((name, list) -> list.stream().map(p -> new Row(null, name, p)).toList());
        Arbitrary<List<Row>> level1 = Combinators.combine(level, level2.list().ofMinSize(1).ofMaxSize(3))
                .as((name, groups) -> {
            boolean gap = groups.stream().flatMap(List::stream).anyMatch(row -> row.level2() == null);
            return groups.stream().flatMap(List::stream)
                    .map(row -> new Row(name, gap ? null : row.level2(), row.parts())).toList();
        });
        return level1.list().ofMaxSize(7)
                .map(groups -> withoutHalfGaps(groups.stream().flatMap(List::stream).toList()));
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

    private static Arbitrary<Entry<Boolean>> tick(TemplateSettings.Ticks ticks) {
        return Arbitraries.frequencyOf(Tuple.of(4,
                Arbitraries.of(ticks.yes()).map(text -> Entry.filled(text, true, null))),
                Tuple.of(4, Arbitraries.just(Entry.blank(null))),
                Tuple.of(1, Arbitraries.of(ticks.no()).map(text -> Entry.noValue(text, null))),
                Tuple.of(1, Arbitraries.just(Entry.unreadable("大概", null))));
    }

    private static Arbitrary<Entry<Integer>> whole(int from, int to) {
        Arbitrary<Entry<Integer>> years = Arbitraries.integers().between(from, to)
                .map(y -> Entry.filled(y.toString(), y, null));
        return Arbitraries.frequencyOf(Tuple.of(8, years), Tuple.of(1, Arbitraries.just(Entry.blank(null))),
                Tuple.of(1, Arbitraries.just(Entry.unreadable("今", null))));
    }

    private static Arbitrary<Entry<BigDecimal>> number() {
        Arbitrary<Entry<BigDecimal>> numbers = Combinators.combine(
                Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L),
                        Arbitraries.integers().between(0, 12))
                .as((digits, scale) -> BigDecimal.valueOf(digits, scale)).map(AnySubmission::filled);
        Arbitrary<Entry<BigDecimal>> usual = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(99_999)).ofScale(2)
                .map(AnySubmission::filled);
        return Arbitraries.frequencyOf(Tuple.of(3, numbers), Tuple.of(6, usual),
                Tuple.of(1, Arbitraries.just(Entry.blank(null))),
                Tuple.of(1, Arbitraries.of("-", "—", "/").map(mark -> Entry.noValue(mark, null))),
                Tuple.of(1, Arbitraries.of("约90", "=1+1", "#REF!").map(text -> Entry.unreadable(text, null))));
    }

    /** How many decimals were typed is not kept when an amount is converted. */
    private static BigDecimal withoutLastZeros(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
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
        Arbitrary<String> known = Arbitraries.of("=1+1", "=HYPERLINK(\"x\")", "+86", "@x", "'90", "90.00", "≥90.00(%)",
                "_x0041_", "a\nb",
                "a\r\nb", "\uD800x", "𠮷野家", "<&>\"'", "1e5", "TRUE", "2024-12-31", "_x005F_x0041_", "a  b", "\uFEFFz",
                        "-5");
        Arbitrary<String> chinese = Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(200);
        // reading replaces control characters, so no submission holds them
        return Arbitraries.oneOf(odd, known, chinese).map(text -> CONTROL.matcher(text).replaceAll("").strip())
                .filter(text -> !text.isBlank());
    }
}
