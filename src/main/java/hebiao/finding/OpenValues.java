package hebiao.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a policy leaves open though rules need it: a key without a value, in whatever depth. */
final class OpenValues {

    private static final Set<List<String>> MAY_BE_OPEN = Set.of(
            List.of("overAchievement", "flag"), List.of("overAchievement", "ofZero"),
            List.of("limits", "sharedStrings"), List.of("limits", "merges"));

    private OpenValues() {
    }

    /** The path of the first key without a value. */
    static Optional<List<String>> first(JsonNode policy) {
        return first(Policy.class, policy, List.of());
    }

    private static Optional<List<String>> first(Type type, JsonNode value, List<String> path) {
        if (value.isMissingNode() || value.isNull()) {
            return MAY_BE_OPEN.contains(path) ? Optional.empty() : Optional.of(path);
        }
        if (value.isArray()) {
            return inList(value, path);
        }
        Stream<Map.Entry<String, Type>> needed = needed(type).stream();
        Stream<Map.Entry<String, Type>> said = value.properties().stream()
                .map(entry -> Map.entry(entry.getKey(), Object.class));
        return Stream.concat(needed, said)
                .flatMap(key -> first(key.getValue(), value.path(key.getKey()), below(path, key.getKey())).stream())
                .findFirst();
    }

    private static Optional<List<String>> inList(JsonNode list, List<String> path) {
        for (Iterator<JsonNode> each = list.elements(); each.hasNext();) {
            Optional<List<String>> open = first(Object.class, each.next(), path);
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    /** The keys that a record or a map by an enum must have, with what they are. */
    private static List<Map.Entry<String, Type>> needed(Type type) {
        if (type instanceof Class<?> record && record.isRecord()) {
            return Arrays.stream(record.getRecordComponents()).map(OpenValues::key).toList();
        }
        if (type instanceof ParameterizedType map && map.getActualTypeArguments()[0] instanceof Class<?> words
                && words.isEnum()) {
            return Arrays.stream(words.getEnumConstants())
                    .map(word -> Map.entry(((Enum<?>) word).name(), (Type) Object.class)).toList();
        }
        return List.of();
    }

    private static Map.Entry<String, Type> key(RecordComponent component) {
        return Map.entry(component.getName(), component.getGenericType());
    }

    private static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
