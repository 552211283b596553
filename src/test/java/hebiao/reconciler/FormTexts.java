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
import hebiao.template.FieldType;
import hebiao.template.TemplateSettings;
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

/** Forms as typed texts, for tests of rules: a known form with any field changed, without a workbook between. */
final class FormTexts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final JsonNode FORMS = json("test-fixtures/forms.json");
    private static final JsonNode MONITORING = json("test-fixtures/forms-monitoring/monitoring-01.json").get("fields");
    private static final Map<String, TemplateSettings> SETTINGS = Map.of("self-evaluation",
            settings("self-evaluation"), "monitoring", settings("monitoring"));

    private final TemplateSettings settings;
    private final SubmissionFields fields = new SubmissionFields();
    private final int indicators;
    private final String file;
    private MoneyUnit unit = MoneyUnit.WAN;

    private FormTexts(String template, int indicators, String file) {
        this.settings = SETTINGS.get(template);
        this.indicators = indicators;
        this.file = file;
    }

    private static JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateSettings settings(String template) {
        try {
            return TemplateSettings.parse(Files.readString(Path.of("workbook-templates", template, "template.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the ten forms by its number, 1 to 10. */
    static FormTexts form(int number) {
        return of(FORMS.get(number - 1));
    }

    /** One of the ten forms with changes such as {@code funds.total.rate = 94.62}, as rule pages write them. */
    static FormTexts form(int number, String... changes) {
        return form(number).change(changes);
    }

    /** A monitoring form of nine months without a fault. */
    static FormTexts monitoring() {
        int indicators = (int) MONITORING.propertyStream().filter(field -> field.getKey().endsWith("].level3")).count();
        FormTexts texts = new FormTexts("monitoring", indicators, "monitoring-01.xlsx");
        MONITORING.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** Changes such as {@code funds.total.rate = 94.62}, as rule pages write them. */
    FormTexts change(String... changes) {
        for (String change : changes) {
            int sign = change.indexOf('=');
            put(change.substring(0, sign).strip(), change.substring(sign + 1).strip());
        }
        return this;
    }

    private static FormTexts of(JsonNode form) {
        String file = form.get("id").asText() + ".xlsx";
        FormTexts texts = new FormTexts("self-evaluation", form.get("indicators").size(), file);
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
        return fields.assemble(new Source(file, settings.name().get("zh"), "0".repeat(64)), settings.id(), unit, rows,
                CellRef.of("A12"));
    }

    private Entry<?> entry(FieldPath field, String text) {
        if (text.isBlank()) {
            return Entry.blank(null);
        }
        FieldType type = settings.definition(field).type();
        if ((type == FieldType.NUMBER || field.equals(FieldPath.GRADE)) && text.equals("-")) {
            return Entry.noValue(text, null);
        }
        return switch (type) {
            case TEXT, UNIT -> Entry.filled(text, text, null);
            case YEAR, MONTH -> Entry.filled(text, Integer.valueOf(text), null);
            case TICK -> Entry.filled(text, true, null);
            case NUMBER -> NUMBER.matcher(text).matches() ? Entry.filled(text, new BigDecimal(text), null)
                    : Entry.unreadable(text, null);
        };
    }
}
