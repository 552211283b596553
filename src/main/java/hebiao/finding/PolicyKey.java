package hebiao.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One key of a policy in words.
 *
 * @param key as policy files have it
 * @param name what users call it
 * @param says what a value means for a department; holds {@code {value}}
 * @param none what the key says when it is empty; null where an empty value needs no words of its own
 * @param unit {@code percent} or {@code points}; null where a number is only a number
 * @param values words for single values
 */
public record PolicyKey(String key, Text name, Text says, Text none, String unit, Map<String, Text> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<PolicyKey> ALL = load();

    /** An entry of the file. */
    record Words(Text name, Text says, Text none, String unit, Map<String, Text> values) {
    }

    /** Every key that says what holds, in the order of a policy file. */
    public static List<PolicyKey> all() {
        return ALL;
    }

    private static List<PolicyKey> load() {
        try (InputStream in = PolicyKey.class.getResourceAsStream("/hebiao/policy-keys.yaml")) {
            Map<String, Words> words = new YAMLMapper().readerForMapOf(Words.class).readValue(in);
            return Arrays.stream(Policy.class.getRecordComponents()).map(RecordComponent::getName)
                    .filter(key -> !PolicyFile.ABOUT_ITSELF.contains(key)).map(key -> of(key, words.get(key))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyKey of(String key, Words words) {
        if (words == null) {
            throw new IllegalStateException("policy-keys.yaml has no words for " + key);
        }
        return new PolicyKey(key, words.name(), words.says(), words.none(), words.unit(),
                words.values() == null ? Map.of() : words.values());
    }

    /** The value of the key in a policy. */
    private JsonNode value(Policy policy) {
        try {
            RecordComponent component = Arrays.stream(Policy.class.getRecordComponents())
                    .filter(one -> one.getName().equals(key)).findFirst().orElseThrow();
            return JSON.readTree(JSON.writeValueAsString(component.getAccessor().invoke(policy)));
        } catch (ReflectiveOperationException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the key means for a department under a policy, as one sentence. */
    public String sentence(Policy policy, Language language) {
        return sentence(shown(policy, language), language);
    }

    private String sentence(String value, Language language) {
        return value.isEmpty() && none != null ? none.in(language) : says.fill(language, Map.of("value", value));
    }

    /** The value in words; empty where the policy names nothing. */
    public String shown(Policy policy, Language language) {
        return shown(value(policy), language, false);
    }

    /** The parts of a list, or of a table by its keys; nothing of a value that is neither. */
    private Map<String, String> parts(Policy policy, Language language) {
        JsonNode value = value(policy);
        Map<String, String> parts = new LinkedHashMap<>();
        if (value.isArray()) {
            value.forEach(one -> parts.put(shown(one, language, true), ""));
        }
        value.propertyStream().filter(one -> !one.getValue().isNull()).forEach(one ->
                parts.put(wordOf(one.getKey(), language), shown(one.getValue(), language, true)));
        return parts;
    }

    private String shown(JsonNode value, Language language, boolean nested) {
        String comma = language == Language.ZH ? "、" : ", ";
        if (value.isArray()) {
            String joint = value.path(0).isObject() ? language == Language.ZH ? "；或 " : "; or " : comma;
            return value.valueStream().map(one -> shown(one, language, true)).collect(Collectors.joining(joint));
        }
        if (value.isObject()) {
            boolean lists = value.valueStream().anyMatch(JsonNode::isArray);
            String joint = lists ? language == Language.ZH ? "；" : "; " : comma;
            return value.propertyStream().filter(one -> !one.getValue().isNull()).map(one -> pair(one, language))
                    .collect(Collectors.joining(joint));
        }
        return word(value, language, nested);
    }

    private String pair(Map.Entry<String, JsonNode> entry, Language language) {
        String colon = entry.getValue().isArray() ? language == Language.ZH ? "：" : ": " : " ";
        return wordOf(entry.getKey(), language) + colon + shown(entry.getValue(), language, true);
    }

    private String word(JsonNode value, Language language, boolean nested) {
        if (value.isNumber()) {
            String number = new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
            boolean points = "points".equals(unit);
            return "percent".equals(unit) ? number + "%" : points && !nested ? number + (language == Language.ZH
                    ? " 分" : " points") : number;
        }
        return wordOf(value.asText(), language);
    }

    private String wordOf(String value, Language language) {
        return Optional.ofNullable(values.get(value)).map(text -> text.in(language)).orElse(value);
    }

    /** What changes for a department from one policy to another; empty where nothing does. */
    public Optional<Change> change(Policy from, Policy to, Language language) {
        String before = shown(from, language);
        String after = shown(to, language);
        if (before.equals(after)) {
            return Optional.empty();
        }
        Map<String, String> first = parts(from, language);
        Map<String, String> second = parts(to, language);
        List<Part> parts = Stream.concat(first.keySet().stream(), second.keySet().stream()).distinct()
                .map(name -> new Part(name, first.get(name), second.get(name)))
                .filter(part -> !Objects.equals(part.before(), part.after())).toList();
        return Optional.of(new Change(this, before, after, sentence(after, language), parts));
    }

    /**
     * How a key differs between two policies.
     *
     * @param before the value in the first; empty where it names nothing
     * @param after the value in the second
     * @param sentence what the second means for a department
     * @param parts what differs in a list or a table; empty for a value that is neither
     */
    public record Change(PolicyKey key, String before, String after, String sentence, List<Part> parts) {
    }

    /**
     * One part of a list or a table.
     *
     * @param name the element of the list, or the key of the table
     * @param before what the first policy has there, empty in a list; null where it has no such part
     * @param after what the second policy has there, likewise
     */
    public record Part(String name, String before, String after) {
    }
}
