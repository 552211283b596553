package hebiao.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.form.EarlierMonth;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Period;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an earlier month left behind: {@code submissions.json}, and its period from {@code manifest.json}. */
public final class PreviousMonth {

    private static final String SUBMISSIONS = "submissions.json";
    private static final String MANIFEST = "manifest.json";
    private static final Set<String> NUMBERS = Set.of("initialBudget", "fullYearBudget", "executed", "forecast",
            "weight",
            "rate", "score", "totalWeight", "totalScore");

    private PreviousMonth() {
    }

    /**
     * The forms of an earlier month.
     *
     * @param folder its output folder
     * @throws IOException when the two files are not there or are none of ours; the message names the file
     */
    public static EarlierMonth in(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest = read(json, folder.resolve(MANIFEST));
        JsonNode submissions = read(json, folder.resolve(SUBMISSIONS)).path("submissions");
        if (!submissions.isArray() || !manifest.path("period").isTextual()) {
            throw new IOException(folder.resolve(SUBMISSIONS).toString());
        }
        List<Submission> forms = new ArrayList<>();
        for (JsonNode one : submissions) {
            if (one.has("funds")) {
                forms.add(form(one));
            }
        }
        return new EarlierMonth(Period.of(manifest.get("period").asText()), SUBMISSIONS, forms);
    }

    private static JsonNode read(ObjectMapper json, Path file) throws IOException {
        try {
            return json.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static Submission form(JsonNode one) {
        SubmissionFields fields = new SubmissionFields();
        put(fields, "fiscalYear", one.path("fiscalYear"));
        List.of("projectName", "departmentInCharge", "implementingUnit", "expectedGoal", "actualGoal", "grade",
                "totalWeight", "totalScore").forEach(name -> put(fields, name, one.path(name)));
        for (Map.Entry<String, JsonNode> line : one.path("funds").properties()) {
            line.getValue().properties().forEach(part ->
                    put(fields, "funds." + line.getKey() + "." + part.getKey(), part.getValue()));
        }
        List<Integer> rows = new ArrayList<>();
        for (JsonNode indicator : one.path("indicators")) {
            String path = "indicators[" + rows.size() + "].";
            List.of("level1", "level2", "level3", "target", "actual", "weight", "score", "reason")
                    .forEach(part -> put(fields, path + part, indicator.path(part)));
            rows.add(indicator.path("row").asInt());
        }
        Source source = new Source(one.path("file").asText(), one.path("sheet").asText(), one.path("sha256").asText());
        MoneyUnit unit = MoneyUnit.YUAN.label().equals(one.path("unit").asText()) ? MoneyUnit.YUAN : MoneyUnit.WAN;
        return fields.assemble(source, one.path("template").asText(), unit, rows, null);
    }

    private static void put(SubmissionFields fields, String path, JsonNode value) {
        FieldPath field = new FieldPath(path);
        if (value.isNull() || value.isMissingNode()) {
            fields.put(field, Entry.blank(null));
        } else if (value.isInt()) {
            fields.put(field, Entry.filled(value.asText(), value.asInt(), null));
        } else if (NUMBERS.contains(field.last())) {
            fields.put(field, Entry.filled(value.asText(), new BigDecimal(value.asText()), null));
        } else {
            fields.put(field, Entry.filled(value.asText(), value.asText(), null));
        }
    }
}
