package hebiao.authoring;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.template.FieldDefinition;
import hebiao.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A form of a template filled in at random, every field another text; the same seed gives the same form. */
final class SampleForm {

    /** Words that no label is made of. */
    private static final String WORDS = "松柏桃李荷兰菊梅竹桂榆槐杨柳枫杏梨枣橙柚";
    private static final int WORD = 4;
    private static final int YEAR = 2020;
    private static final int YEARS = 10;
    private static final int MONTHS = 12;
    private static final int MOST = 900;

    private final Template template;
    private final Random random;
    private int count;

    private SampleForm(Template template, long seed) {
        this.template = template;
        this.random = new Random(seed);
    }

    /** A form with so many indicators. */
    static Submission of(Template template, int indicators, long seed) {
        return new SampleForm(template, seed).fill(indicators);
    }

    private Submission fill(int indicators) {
        SubmissionFields fields = new SubmissionFields();
        List<String[]> levels = levels(indicators);
        for (FieldPath path : template.paths(indicators)) {
            boolean level = path.indicatorIndex() >= 0 && Indicator.LEVELS.contains(path.last());
            fields.put(path, level ? text(levels.get(path.indicatorIndex())[Indicator.LEVELS.indexOf(path.last())])
                    : entry(path));
        }
        return fields.assemble(new Source("sample.xlsx", "sample", ""), template.id(), template.settings().moneyUnit(),
                Collections.nCopies(indicators, 0), null);
    }

    /** Level names as the template knows them, two rows each. */
    private List<String[]> levels(int indicators) {
        Map<String, List<String>> known = template.settings().levels();
        List<String[]> names = new ArrayList<>();
        known.forEach((level1, below) -> (below.isEmpty() ? List.of(level1) : below).forEach(level2 -> {
            names.add(new String[] {level1, level2});
            names.add(new String[] {level1, level2});
        }));
        while (names.size() < indicators) {
            String level1 = word();
            String level2 = word();
            names.add(new String[] {level1, level2});
            names.add(new String[] {level1, level2});
        }
        int from = names.size() == indicators ? 0 : random.nextInt(names.size() - indicators);
        return names.subList(from, from + indicators);
    }

    private Entry<?> entry(FieldPath path) {
        FieldDefinition definition = template.definition(path);
        return switch (definition.type()) {
            case TEXT -> path.last().equals("target") ? text("≥" + random.nextInt(1, MOST) + "(件)") : text(word());
            case NUMBER -> number(definition.scale());
            case YEAR -> whole(YEAR + random.nextInt(YEARS));
            case MONTH -> whole(1 + random.nextInt(MONTHS));
            case UNIT -> text(template.settings().moneyUnit().label());
            case TICK -> template.settings().ticks().yes().stream().findFirst()
                    .<Entry<?>>map(tick -> Entry.filled(tick, true, null)).orElse(Entry.blank(null));
        };
    }

    private static Entry<String> text(String text) {
        return Entry.filled(text, text, null);
    }

    private static Entry<Integer> whole(int number) {
        return Entry.filled(String.valueOf(number), number, null);
    }

    private Entry<BigDecimal> number(int scale) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1, MOST)).add(BigDecimal.ONE.movePointLeft(scale));
        return Entry.filled(number.toPlainString(), number, null);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < WORD; at++) {
            word.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return word.append(++count).toString();
    }
}
