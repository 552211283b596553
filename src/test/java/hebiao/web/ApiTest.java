package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.web.guard.Route;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs get the same as people, as the description says. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(folder).withUsers().withMonth();
        description = JSON.readTree(HttpUser.of(service, HttpUser.NOBODY).get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theDescriptionHasEveryRouteAndNoOther() {
        TreeSet<String> described = new TreeSet<>();
        description.get("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertThat(described).isEqualTo(service.routes().stream()
                .map(route -> (route.changes() ? "post" : "get") + " /api" + route.path())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyPageIsAnsweredAsItsSchemaSays() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaotong");
        department.upload("/inbox/2024-12/files", "files",
                Map.of("a.xlsx", Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"))));
        Map<hebiao.store.Role, HttpUser> users = Map.of(hebiao.store.Role.DEPARTMENT, department,
                hebiao.store.Role.FINANCE, HttpUser.of(service, "caiwu"),
                hebiao.store.Role.ADMINISTRATOR, HttpUser.of(service, "guanli"));
        for (Route route : service.routes()) {
            if (route.changes() || route.isPublic() || route.page() == null) {
                continue;
            }
            HttpUser user = users.entrySet().stream().filter(one -> route.roles().contains(one.getKey())).findFirst()
                    .orElseThrow().getValue();
            String path = "/api" + route.path().replace("{id}", "1").replace("{month}", "2024-12")
                    .replace("{code}", route.path().startsWith("/rules") ? "F03"
                    : service.store().periods().projects("2024-12").get(0).code());
            JsonNode answer = JSON.readTree(user.get(path).body());
            JsonNode schema = description.at("/paths").get("/api" + route.path()).at(
                    "/get/responses/200/content/application~1json/schema");
            assertFits(path, answer, schema);
        }
    }

    private static void assertFits(String where, JsonNode value, JsonNode schema) {
        if (value.isNull()) {
            return;
        }
        if (schema.has("$ref")) {
            JsonNode named = description.at(schema.get("$ref").textValue().substring(1));
            TreeSet<String> fields = new TreeSet<>();
            value.fieldNames().forEachRemaining(fields::add);
            TreeSet<String> properties = new TreeSet<>();
            named.get("properties").fieldNames().forEachRemaining(properties::add);
            assertThat(fields).as(where).isEqualTo(properties);
            named.get("properties").properties().forEach(property ->
                    assertFits(where + "." + property.getKey(), value.get(property.getKey()), property.getValue()));
            return;
        }
        switch (schema.get("type").textValue()) {
            case "array" -> value.forEach(item -> assertFits(where + "[]", item, schema.get("items")));
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> assertThat(value.isTextual()).as(where).isTrue();
        }
    }

    @Test
    void aTokenSignsAProgramInWithoutASession() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaoyu");
        JsonNode made = JSON.readTree(department.post("/api/tokens", Map.of("name", "定时报送")).body());
        String token = made.get("made").textValue();

        HttpUser program = HttpUser.of(service, HttpUser.NOBODY);
        HttpRequest.Builder ask = program.request("/api/inbox/2024-12").header("Authorization", "Bearer " + token);
        assertThat(program.send(ask.GET()).statusCode()).isEqualTo(200);
        HttpRequest.Builder page = program.request("/inbox/2024-12").header("Authorization", "Bearer " + token);
        assertThat(program.send(page.GET()).statusCode()).isEqualTo(303);
        HttpRequest.Builder unknown = program.request("/api/inbox/2024-12").header("Authorization", "Bearer x");
        assertThat(program.send(unknown.GET()).statusCode()).isEqualTo(401);

        long id = made.get("tokens").get(0).get("id").longValue();
        HttpUser.of(service, "jiaotong").post("/tokens/" + id + "/end", Map.of());
        assertThat(program.send(ask.GET()).statusCode()).as("another's token is left alone").isEqualTo(200);
        department.post("/tokens/" + id + "/end", Map.of());
        assertThat(program.send(ask.GET()).statusCode()).isEqualTo(401);
    }
}
