package hebiao.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One file of settings, a mapping of keys to values, that knows on which line each key stands. */
public final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .withCoercionConfigDefaults(empty -> empty.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();

    private final String name;
    private final ObjectNode tree;
    private final Map<List<String>, Integer> lines;

    private YamlFile(String name, ObjectNode tree, Map<List<String>, Integer> lines) {
        this.name = name;
        this.tree = tree;
        this.lines = lines;
    }

    /**
     * Reads a file of settings.
     *
     * @param name the file as the user named it
     * @throws YamlProblem when it is no YAML, has a key twice or is no mapping: the likely cause and its line
     */
    public static YamlFile read(String name, String yaml) throws YamlProblem {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (!(tree instanceof ObjectNode object)) {
                throw YamlCause.ofNoMapping(name, yaml);
            }
            return new YamlFile(name, object, lines(yaml));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw YamlCause.of(name, yaml, line, firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw problem(e, name);
        }
    }

    private static YamlProblem problem(IOException e, String name) {
        return e instanceof YamlProblem known ? known : new YamlProblem("syntax", name, 0, firstLine(e.getMessage()));
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static Map<List<String>, Integer> lines(String yaml) throws IOException {
        Map<List<String>, Integer> lines = new HashMap<>();
        List<String> path = new ArrayList<>();
        try (JsonParser parser = YAML.getFactory().createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    path.set(path.size() - 1, parser.currentName());
                    lines.putIfAbsent(List.copyOf(path), parser.currentTokenLocation().getLineNr());
                } else if (token.isStructStart()) {
                    path.add("");
                } else if (token.isStructEnd()) {
                    path.remove(path.size() - 1);
                }
            }
        }
        return lines;
    }

    public String name() {
        return name;
    }

    /** What the file says; a copy. */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** The text of a key at the top, if it is there. */
    public String text(String key) {
        return tree.path(key).asText(null);
    }

    /** The line of a key, counted from 1; of a key that this file does not have, of the nearest around it, else 0. */
    public int lineOf(String... path) {
        List<String> keys = List.of(path);
        while (!keys.isEmpty() && !lines.containsKey(keys)) {
            keys = keys.subList(0, keys.size() - 1);
        }
        return lines.getOrDefault(keys, 0);
    }

    /** A mistake at a key of this file. */
    public YamlProblem problem(String code, List<String> path, Object... facts) {
        return new YamlProblem(code, name, lineOf(path.toArray(String[]::new)), facts);
    }

    /**
     * The settings as a record; a value that the file leaves open is null or 0.
     *
     * @throws YamlProblem {@code unknownKey} with the nearest key, {@code badWord} with the words allowed,
     *     {@code badValue}
     */
    public <T> T as(Class<T> record) throws YamlProblem {
        return as(record, tree);
    }

    /**
     * This file's settings over those of another, as a record; mistakes are looked up in this file.
     *
     * @param merged the tree of both
     */
    public <T> T as(Class<T> record, JsonNode merged) throws YamlProblem {
        List<String> known = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw unknown(List.of(key), known);
            }
        }
        try {
            return YAML.treeToValue(merged, record);
        } catch (JsonMappingException e) {
            throw problem(e);
        } catch (JacksonException e) {
            throw new YamlProblem("badValue", name, 0, "", firstLine(e.getOriginalMessage()));
        }
    }

    /** The keys at the top, in the order of the file. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        tree.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private YamlProblem unknown(List<String> path, List<String> known) {
        String key = path.get(path.size() - 1);
        return problem("unknownKey", path, key, NearestWord.to(key, known).orElse(""));
    }

    private YamlProblem problem(JsonMappingException e) {
        List<String> path = e.getPath().stream().flatMap(one -> Stream.ofNullable(one.getFieldName())).toList();
        String key = String.join(".", path);
        if (e instanceof UnrecognizedPropertyException unknown && unknown.getKnownPropertyIds() != null) {
            return unknown(path, unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return problem("badWord", path, key, format.getValue(), words(format.getTargetType()));
        }
        String value = e instanceof InvalidFormatException format ? String.valueOf(format.getValue())
                : firstLine(e.getOriginalMessage());
        return problem("badValue", path, key, value);
    }

    private static String words(Class<?> words) {
        return String.join(", ", Arrays.stream(words.getEnumConstants()).map(String::valueOf).toList());
    }
}
