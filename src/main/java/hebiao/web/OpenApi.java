package hebiao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hebiao.store.Role;
import hebiao.web.guard.Route;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of routes as an OpenAPI description: each page's record is the schema of its answer. */
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode schemas = JSON.createObjectNode();

    private OpenApi() {
    }

    static String of(List<Route> routes, String version) {
        return new OpenApi().describe(routes, version);
    }

    private String describe(List<Route> routes, String version) {
        root.put("openapi", "3.0.3");
        root.putObject("info").put("title", "Hebiao").put("version", version);
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            paths.withObjectProperty(Rendering.API + route.path()).set(route.changes() ? "post" : "get",
                    operation(route));
        }
        ObjectNode components = root.putObject("components");
        components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
        components.set("schemas", schemas);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = JSON.createObjectNode();
        ArrayNode roles = operation.putArray("x-roles");
        new TreeSet<>(route.roles()).stream().map(Role::name).forEach(roles::add);
        if (!route.isPublic()) {
            operation.putArray("security").addObject().putArray("token");
        }
        ArrayNode parameters = operation.putArray("parameters");
        Matcher part = PART.matcher(route.path());
        while (part.find()) {
            parameters.addObject().put("name", part.group(1)).put("in", "path").put("required", true)
                    .putObject(SCHEMA).put("type", "string");
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode right = responses.putObject("200").put("description", route.page() == null
                ? "a file, or where to go" : route.page().getSimpleName());
        if (route.page() != null) {
            right.putObject(CONTENT).putObject("application/json").set(SCHEMA, schema(route.page()));
        }
        responses.putObject("default").put("description", "what was wrong").putObject(CONTENT)
                .putObject("application/json").set(SCHEMA, schema(hebiao.web.page.Problem.class));
        return operation;
    }

    private ObjectNode schema(Type type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", schema(list.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            addRecord(plain);
            schema.put("$ref", "#/components/schemas/" + name(plain));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            for (Object value : plain.getEnumConstants()) {
                values.add(((Enum<?>) value).name());
            }
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == String.class) {
            schema.put("type", "string").put("nullable", true);
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
        return schema;
    }

    private void addRecord(Class<?> plain) {
        if (schemas.has(name(plain))) {
            return;
        }
        ObjectNode schema = JSON.createObjectNode();
        schemas.set(name(plain), schema);
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : plain.getRecordComponents()) {
            properties.set(component.getName(), schema(component.getGenericType()));
            required.add(component.getName());
        }
    }

    private static String name(Class<?> plain) {
        return plain.getEnclosingClass() == null ? plain.getSimpleName()
                : plain.getEnclosingClass().getSimpleName() + plain.getSimpleName();
    }
}
