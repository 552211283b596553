package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.store.Account;
import hebiao.store.ClosedFile;
import hebiao.store.Role;
import hebiao.store.Version;
import hebiao.web.guard.Reach;
import hebiao.web.guard.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the table of routes holds: for every role, for nobody, and for the wrong department. */
class RoutesTest {

    private static final Map<Role, String> USERS = Map.of(Role.FINANCE, "caiwu", Role.AUDITOR, "shenji",
            Role.ADMINISTRATOR, "guanli", Role.DEPARTMENT, "jiaoyu");

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static final Map<String, HttpUser> SIGNED_IN = new HashMap<>();
    private static Version own;
    private static Version others;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(folder).withUsers().withMonth();
        service.store().accounts().add("test", "linshi", "临时", Role.AUDITOR, null, "", false);
        for (String login : List.of(HttpUser.NOBODY, "caiwu", "shenji", "guanli", "jiaoyu", "jiaotong")) {
            SIGNED_IN.put(login, HttpUser.of(service, login));
        }
        own = send("jiaoyu", "市教育局/未编号.xlsx");
        others = send("jiaotong", "市交通运输局/003.xlsx");
        closeAndOpenAgain();
    }

    private static void closeAndOpenAgain() throws IOException {
        Account finance = service.store().accounts().byLogin("caiwu").orElseThrow();
        String blob = service.store().blobs().put(new byte[] {1});
        service.store().closings().close(finance, service.store().periods().state("2024-12").orElseThrow(),
                service.store().closings().answers("2024-12"), "1", blob,
                List.of(new ClosedFile("2024-12/manifest.json", blob, 1)));
        service.store().closings().reopen(finance, "2024-12", LocalDate.parse("2025-01-20"), "为了再试一次");
    }

    private static Version send(String login, String entry) throws Exception {
        byte[] form = Files.readAllBytes(MadeForm.of(folder, entry));
        SIGNED_IN.get(login).upload("/inbox/2024-12/files", "files", Map.of("a.xlsx", form));
        List<Version> newest = service.store().versions().newest("2024-12");
        return newest.get(newest.size() - 1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @TestFactory
    List<DynamicTest> nobodyButWhoMayIsLetThrough() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : service.routes()) {
            for (Role role : Role.values()) {
                if (!route.isPublic() && !route.path().equals("/sign-out")) {
                    tests.add(DynamicTest.dynamicTest(route.method() + " " + route.path() + " " + role,
                            () -> assertRole(route, role)));
                }
            }
            if (!route.isPublic()) {
                tests.add(DynamicTest.dynamicTest(route.method() + " " + route.path() + " not signed in",
                        () -> assertNobody(route)));
            }
            if (route.reach() != Reach.ANYONE) {
                tests.add(DynamicTest.dynamicTest(route.method() + " " + route.path() + " of another department",
                        () -> assertOtherDepartment(route)));
            }
        }
        return tests;
    }

    private void assertRole(Route route, Role role) throws Exception {
        HttpResponse<String> answer = ask(SIGNED_IN.get(USERS.get(role)), route, own, "");
        if (route.roles().contains(role)) {
            assertThat(answer.statusCode()).isNotIn(401, 403, 404, 500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private void assertNobody(Route route) throws Exception {
        HttpUser nobody = SIGNED_IN.get(HttpUser.NOBODY);
        HttpResponse<String> page = ask(nobody, route, own, "");
        if (route.changes()) {
            assertThat(page.statusCode()).isEqualTo(401);
        } else {
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?to=");
        }
        assertThat(ask(nobody, route, own, "/api").statusCode()).isEqualTo(401);
    }

    /** Not forbidden but not there: whether there is such a thing is no business of another department. */
    private void assertOtherDepartment(Route route) throws Exception {
        HttpUser stranger = SIGNED_IN.get("jiaoyu");
        for (String prefix : List.of("", "/api")) {
            HttpResponse<String> foreign = ask(stranger, route, others, prefix);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body()).doesNotContain("交通");
        }
    }

    private HttpResponse<String> ask(HttpUser user, Route route, Version version, String prefix) throws Exception {
        String path = prefix + route.path().replace("{id}", route.path().startsWith("/users")
                ? String.valueOf(service.store().accounts().byLogin("linshi").orElseThrow().id())
                : String.valueOf(version.id())).replace("{month}", "2024-12").replace("{code}",
                route.path().startsWith("/rules") ? "F03" : project(version)).replace("{finding}", "1")
                .replace("{kind}", "roster")
                .replace("{format}", "csv").replace("{number}", "1");
        return route.changes() ? user.post(path, Map.of()) : user.get(path);
    }

    private static String project(Version version) {
        return service.store().periods().projects("2024-12", version.departmentId()).get(0).code();
    }

    @Test
    void aChangeThatDoesNotComeFromAPageOfOursIsRefused() throws Exception {
        HttpUser finance = SIGNED_IN.get("caiwu");
        for (Route route : service.routes()) {
            if (route.changes()) {
                HttpRequest.Builder elsewhere = finance.request(route.path().replace("{id}", "1")
                        .replace("{month}", "2024-12").replace("{kind}", "roster").replace("{finding}", "1")
                        .replace("{code}", "A00001"))
                        .header("Origin", "http://elsewhere.example").header("X-CSRF-Token", finance.csrf())
                        .POST(HttpRequest.BodyPublishers.noBody());
                assertThat(finance.send(elsewhere).body()).as(route.path()).contains("这个请求不是从本系统的页面发出的，没");
            }
        }
    }

    @Test
    void aChangeWithoutTheSessionsTokenIsRefused() throws Exception {
        HttpUser finance = SIGNED_IN.get("caiwu");
        HttpRequest.Builder request = finance.request("/periods").header("Origin", service.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("month=2025-01&due=2025-02-10&closes=2025-02-20"));
        assertThat(finance.send(request).statusCode()).isEqualTo(403);
        assertThat(service.store().periods().find("2025-01")).isEmpty();
    }

    @Test
    void nobodyIsLedElsewhere() throws Exception {
        HttpUser nobody = SIGNED_IN.get(HttpUser.NOBODY);
        for (String elsewhere : List.of("//elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example",
                "/\n/elsewhere.example", "https://elsewhere.example/", "javascript:alert(1)", "elsewhere", "",
                "/periods\\..//elsewhere.example", "\\\\elsewhere.example", " //elsewhere.example")) {
            assertLedTo("/", elsewhere, nobody);
        }
        for (String here : List.of("/", "/periods/2024-12?state=late&q=%E9%A1%B9", "/versions/1#f2")) {
            assertLedTo(here, here, nobody);
        }
    }

    private static void assertLedTo(String place, String asked, HttpUser nobody) throws Exception {
        String encoded = URLEncoder.encode(asked, StandardCharsets.UTF_8);
        assertThat(nobody.get("/language/en?back=" + encoded).headers().firstValue("Location")).as(asked)
                .contains(place);
        assertThat(nobody.get("/api/sign-in?to=" + encoded).body()).as(asked)
                .contains("\"to\":\"" + place + "\"");
        HttpResponse<String> signedIn = HttpUser.of(service, HttpUser.NOBODY).post("/sign-in", Map.of("login", "caiwu",
                "password", RunningService.PASSWORD, "to", asked));
        assertThat(signedIn.headers().firstValue("Location")).as(asked).contains(place);
    }

    /** Whoever is signed in keeps the menu on a page that says what cannot be done. */
    @Test
    void aRefusalKnowsWhoAsked() throws Exception {
        for (String path : List.of("/users", "/nothing", "/versions/0")) {
            HttpResponse<String> refused = SIGNED_IN.get("caiwu").get(path);
            assertThat(refused.statusCode()).isIn(403, 404);
            assertThat(refused.body()).as(path).contains("href=\"/periods\"").contains("action=\"/sign-out\"");
        }
    }
}
