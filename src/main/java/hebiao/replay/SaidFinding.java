package hebiao.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A finding as findings.json has it, where everything but rule, severity, file and message may be null.
 *
 * @param severity {@code ERROR}, {@code WARNING} or {@code NOTICE}
 */
public record SaidFinding(String rule, String severity, String file, String sheet, String cell, String field,
        String project, String message, String explanation) {

    private static final JsonMapper JSON = new JsonMapper();

    public SaidFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
    }

    /** Findings as findings.json would have them. */
    public static List<SaidFinding> of(List<Finding> findings, Rulebook rulebook, Language language) {
        return findings.stream().map(finding -> of(finding, rulebook, language)).toList();
    }

    private static SaidFinding of(Finding finding, Rulebook rulebook, Language language) {
        Place place = finding.place();
        return new SaidFinding(finding.rule(), finding.severity().name(), place.file(), place.sheet(),
                place.cell() == null ? null : place.cell().toString(),
                place.field() == null ? null : place.field().text(), place.project(),
                rulebook.message(finding, language), finding.arithmetic());
    }

    /**
     * The findings of a findings.json.
     *
     * @throws IOException when it is none
     */
    static List<SaidFinding> of(String json) throws IOException {
        List<SaidFinding> findings = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json).path("findings")) {
            findings.add(new SaidFinding(text(one, "rule"), text(one, "severity"), text(one, "file"),
                    text(one, "sheet"), text(one, "cell"), text(one, "field"), text(one, "project"),
                    text(one, "message"), text(one, "explanation")));
        }
        return findings;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isNull() ? null : node.path(name).asText();
    }

    /** Two findings of one rule at one place are the same one, though words or severity may differ. */
    List<String> place() {
        return List.of(rule, file, String.valueOf(sheet), String.valueOf(cell), String.valueOf(field));
    }

    /** Two findings of the same words are the same one in another cell. */
    List<String> words() {
        return List.of(rule, file, String.valueOf(sheet), String.valueOf(field), message);
    }
}
