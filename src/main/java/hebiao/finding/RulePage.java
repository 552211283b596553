package hebiao.finding;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a rule's page: YAML between two {@code ---}, then the headings 说明, Explanation and examples in ``` blocks. */
final class RulePage {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String FENCE = "```";
    private static final String ARROW = "=>";

    private RulePage() {
    }

    /** The front matter as it is written. */
    record FrontMatter(
            String code,
            Severity severity,
            Text name,
            Text message,
            Map<String, Text> messages,
            Text action,
            Map<String, Text> actions,
            List<String> basis,
            List<String> policy,
            Map<String, Scope> yieldsTo) {
    }

    /** One entry of {@code bases.yaml}. */
    record BasisEntry(String number, Text title, Text article) {
    }

    static Map<String, Basis> bases(String yaml) throws IOException {
        Map<String, Basis> bases = new LinkedHashMap<>();
        Map<String, BasisEntry> entries = YAML.readerForMapOf(BasisEntry.class).readValue(yaml);
        entries.forEach((id, entry) -> bases.put(id, new Basis(id, entry.number(), entry.title(), entry.article())));
        return bases;
    }

    /** @throws IllegalArgumentException when the page is not as it should be, with its code and what is wrong */
    static Rule parse(String code, String page, Map<String, Basis> bases) throws IOException {
        String[] parts = page.split("(?m)^---\\R", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(code + ".md: no front matter");
        }
        FrontMatter front = YAML.readValue(parts[1], FrontMatter.class);
        if (!code.equals(front.code())) {
            throw new IllegalArgumentException(code + ".md: says it is " + front.code());
        }
        Map<String, Text> messages = new LinkedHashMap<>();
        if (front.message() != null) {
            messages.put(Rule.DEFAULT_MESSAGE, front.message());
        }
        if (front.messages() != null) {
            messages.putAll(front.messages());
        }
        List<Basis> cited = front.basis().stream().map(id -> {
            Basis basis = bases.get(id);
            if (basis == null) {
                throw new IllegalArgumentException(code + ".md: unknown basis " + id);
            }
            return basis;
        }).toList();
        return new Rule(code, front.severity(), front.name(), messages, front.action(),
                actions(front), cited,
                front.policy() == null ? List.of() : front.policy(),
                front.yieldsTo() == null ? Map.of() : front.yieldsTo(),
                new Text(section(parts[2], "## 说明"), section(parts[2], "## Explanation")), examples(parts[2]));
    }

    /** One remedy may be for several messages: {@code pdf image: …}. */
    private static Map<String, Text> actions(FrontMatter front) {
        Map<String, Text> actions = new LinkedHashMap<>();
        if (front.actions() != null) {
            front.actions().forEach((variants, action) ->
                    Arrays.stream(variants.split(" ")).forEach(variant -> actions.put(variant, action)));
        }
        return actions;
    }

    private static String section(String body, String heading) {
        int start = body.indexOf(heading + "\n");
        if (start < 0) {
            return "";
        }
        int from = start + heading.length() + 1;
        int end = body.indexOf("\n## ", from);
        return body.substring(from, end < 0 ? body.length() : end).strip();
    }

    private static List<RuleExample> examples(String body) {
        List<RuleExample> examples = new ArrayList<>();
        String[] pieces = body.split(FENCE);
        for (int at = 1; at < pieces.length; at += 2) {
            List<String> changes = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            for (String line : pieces[at].strip().split("\\R")) {
                if (line.startsWith(ARROW)) {
                    String finding = line.substring(ARROW.length()).strip();
                    if (!finding.isEmpty()) {
                        findings.add(finding);
                    }
                } else if (!line.isBlank()) {
                    changes.add(line.strip());
                }
            }
            examples.add(new RuleExample(changes, findings));
        }
        return examples;
    }
}
