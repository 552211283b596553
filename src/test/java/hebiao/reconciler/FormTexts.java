package hebiao.reconciler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Forms as typed texts, for tests of rules: one of the ten, with any field changed, without a workbook between. */
final class FormTexts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Path FORMS = Path.of("test-fixtures/forms.json");

    private final SubmissionFields fields;
    private final int indicators;
    private final String file;
    private MoneyUnit unit = MoneyUnit.WAN;

    private FormTexts(SubmissionFields fields, int indicators, String file) {
        this.fields = fields;
        this.indicators = indicators;
        this.file = file;
    }

    /** One of the ten forms by its number, 1 to 10. */
    static FormTexts form(int number) {
        try {
            JsonNode form = new ObjectMapper().readTree(Files.readString(FORMS)).get(number - 1);
            return of(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the ten forms with changes such as {@code funds.total.rate = 94.62}, as rule pages write them. */
    static FormTexts form(int number, String... changes) {
        FormTexts texts = form(number);
        for (String change : changes) {
            int sign = change.indexOf('=');
            texts.put(change.substring(0, sign).strip(), change.substring(sign + 1).strip());
        }
        return texts;
    }

    private static FormTexts of(JsonNode form) {
        String file = form.get("id").asText() + ".xlsx";
        FormTexts texts = new FormTexts(new SubmissionFields(), form.get("indicators").size(), file);
        List.of("fiscalYear", "projectName", "departmentInCharge", "implementingUnit")
                .forEach(name -> texts.put(name, form.get(name).asText()));
        for (Map.Entry<String, JsonNode> line : form.get("funds").properties()) {
            FundLine.PARTS.forEach(part ->
                    texts.put("funds." + line.getKey() + "." + part, line.getValue().get(part).asText()));
        }
        texts.put("expectedGoal", form.get("goal").get("expected").asText());
        texts.put("actualGoal", form.get("goal").get("actual").asText());
        for (int i = 0; i < texts.indicators; i++) {
            for (String part : Indicator.PARTS) {
                texts.put("indicators[" + i + "]." + part, form.get("indicators").get(i).get(part).asText());
            }
        }
        List.of("totalWeight", "totalScore", "grade").forEach(name -> texts.put(name, form.get(name).asText()));
        return texts;
    }

    /** Types a text into a field; an empty one clears it, words where a number belongs cannot be read. */
    FormTexts put(String path, String text) {
        FieldPath field = new FieldPath(path);
        fields.put(field, entry(field, text));
        return this;
    }

    /** Takes a field away, as if the template did not have it or its place were not certain. */
    FormTexts absent(String path) {
        fields.put(new FieldPath(path), Entry.absent());
        return this;
    }

    /** Types a text into a part of every fund line. */
    FormTexts putInEveryLine(String part, String text) {
        fields.fundLines().forEach(line -> put("funds." + line + "." + part, text));
        return this;
    }

    FormTexts in(MoneyUnit other) {
        this.unit = other;
        return this;
    }

    Submission submission() {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, indicators).mapToObj(i -> 13 + i).toList());
        return fields.assemble(new Source(file, "项目支出绩效自评表", "0".repeat(64)), "self-evaluation", unit, rows,
                CellRef.of("A12"));
    }

    private static Entry<?> entry(FieldPath field, String text) {
        if (text.isBlank()) {
            return Entry.blank(null);
        }
        boolean number = field.isFunds() || field.last().equals("weight") || field.last().equals("score")
                || field.equals(FieldPath.TOTAL_WEIGHT) || field.equals(FieldPath.TOTAL_SCORE);
        if ((number || field.equals(FieldPath.GRADE)) && text.equals("-")) {
            return Entry.noValue(text, null);
        }
        if (number) {
            boolean readable = NUMBER.matcher(text).matches();
            return readable ? Entry.filled(text, new BigDecimal(text), null) : Entry.unreadable(text, null);
        }
        return field.equals(FieldPath.FISCAL_YEAR) ? Entry.filled(text, Integer.valueOf(text), null)
                : Entry.filled(text, text, null);
    }
}
