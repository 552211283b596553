package hebiao.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ten published forms as facts: path → printed text, empty where the cell is empty. */
public final class FormFacts {

    private static final List<Map<String, String>> FORMS = read();

    private FormFacts() {
    }

    /** The facts of form 1 to 10, in printed order. */
    public static Map<String, String> of(int number) {
        return FORMS.get(number - 1);
    }

    private static List<Map<String, String>> read() {
        try {
            return new ObjectMapper().readTree(Files.readString(Path.of("test-fixtures/forms.json"))).valueStream()
                    .map(form -> Collections.unmodifiableMap(of(form))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> of(JsonNode form) {
        Map<String, String> facts = new LinkedHashMap<>();
        List.of("fiscalYear", "projectName", "departmentInCharge", "implementingUnit")
                .forEach(name -> facts.put(name, form.get(name).asText()));
        for (Map.Entry<String, JsonNode> line : form.get("funds").properties()) {
            FundLine.PARTS.forEach(part -> facts.put("funds." + line.getKey() + "." + part,
                    line.getValue().get(part).asText()));
        }
        facts.put("expectedGoal", form.get("goal").get("expected").asText());
        facts.put("actualGoal", form.get("goal").get("actual").asText());
        for (int index = 0; index < form.get("indicators").size(); index++) {
            for (String part : Indicator.PARTS) {
                facts.put("indicators[" + index + "]." + part, form.get("indicators").get(index).get(part).asText());
            }
        }
        List.of("totalWeight", "totalScore", "grade").forEach(name -> facts.put(name, form.get(name).asText()));
        return facts;
    }
}
