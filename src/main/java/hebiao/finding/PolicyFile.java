package hebiao.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hebiao.yaml.YamlFile;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy file, read with the one that it departs from: {@code base: national}. What it says replaces the base's value
 * as a whole; severities and sources alone are taken line by line.
 *
 * @param policy the policy as it holds
 * @param yaml the policy as it holds, as the text of a file that stands alone
 * @param own the keys that the file itself sets, in its order
 */
public record PolicyFile(Policy policy, String yaml, Set<String> own) {

    /** Keys that say what the policy is, not what holds under it. */
    public static final List<String> ABOUT_ITSELF = List.of("id", "version", "name", "base", "sources");

    private static final String FOLDER = "/workbook-templates/policies/";
    private static final String SEVERITIES = "severities";
    private static final List<String> BY_LINE = List.of(SEVERITIES, "sources");
    private static final String FIRST_VERSION = "1";
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /** Finds the text of a policy by the name that another gives it. */
    @FunctionalInterface
    public interface Bases {
        /** The text of the policy of that name, if there is one. */
        Optional<String> text(String name);
    }

    /** A policy that comes with the product, by its name, if there is one. */
    public static Optional<String> shipped(String name) {
        try (InputStream in = PolicyFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a policy file.
     *
     * @param name the file as the user named it
     * @param bases where the policies that it may depart from are found
     * @throws YamlProblem when a file is no policy, leaves a value open, or its values contradict each other
     */
    public static PolicyFile read(String name, String yaml, Bases bases) throws YamlProblem {
        YamlFile file = YamlFile.read(name, yaml);
        ObjectNode tree = named(file, merged(file, bases, new ArrayList<>()));
        Policy policy = file.as(Policy.class, tree);
        nothingIsOpen(file, tree);
        new PolicyCheck(file, policy).check();
        Set<String> own = new LinkedHashSet<>(file.keys());
        ABOUT_ITSELF.forEach(own::remove);
        return new PolicyFile(policy, text(tree), own);
    }

    /** What a file does not say of itself: its name is the file's, or its template's, never that of its base. */
    private static ObjectNode named(YamlFile file, ObjectNode tree) {
        String stem = file.name().replaceFirst("[/\\\\]policy\\.yaml$", "").replaceFirst(".*[/\\\\]", "")
                .replaceFirst("\\.ya?ml$", "");
        String id = file.text("id") == null ? stem : file.text("id");
        tree.put("id", id);
        if (!file.keys().contains("version")) {
            tree.put("version", FIRST_VERSION);
        }
        if (!file.keys().contains("name")) {
            tree.putObject("name").put("zh", id).put("en", id);
        }
        return tree;
    }

    private static String text(ObjectNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file over its base, whose sources speak for no value of the file's own; the base's name stays in it. */
    private static ObjectNode merged(YamlFile file, Bases bases, List<String> seen) throws YamlProblem {
        String name = file.text("base");
        if (name == null || name.isEmpty()) {
            ObjectNode tree = file.tree().put("base", "");
            switchOff(tree.get(SEVERITIES));
            return tree;
        }
        if (seen.contains(name)) {
            throw file.problem("baseOfItself", List.of("base"), name);
        }
        seen.add(name);
        Optional<String> text = bases.text(name);
        if (text.isEmpty()) {
            throw file.problem("noBase", List.of("base"), name);
        }
        ObjectNode tree = merged(YamlFile.read(name + ".yaml", text.get()), bases, seen);
        if (tree.get("sources") instanceof ObjectNode sources) {
            sources.remove(file.keys());
        }
        file.tree().properties().forEach(entry -> put(tree, entry.getKey(), entry.getValue()));
        return tree;
    }

    private static void put(ObjectNode tree, String key, JsonNode value) {
        if (BY_LINE.contains(key) && tree.get(key) instanceof ObjectNode lines && value instanceof ObjectNode more) {
            switchOff(more);
            lines.setAll(more);
        } else {
            tree.set(key, value);
        }
    }

    /** OFF without quotation marks is false to YAML. */
    private static void switchOff(JsonNode severities) {
        if (severities instanceof ObjectNode lines) {
            lines.properties().stream().filter(line -> line.getValue().isBoolean() && !line.getValue().asBoolean())
                    .map(Map.Entry::getKey).toList().forEach(rule -> lines.put(rule, Policy.OFF));
        }
    }

    private static void nothingIsOpen(YamlFile file, ObjectNode tree) throws YamlProblem {
        Optional<List<String>> open = OpenValues.first(tree);
        if (open.isPresent()) {
            String key = String.join(".", open.get());
            throw file.problem(tree.has(open.get().get(0)) ? "missingSetting" : "missingKey", open.get(), key);
        }
    }
}
