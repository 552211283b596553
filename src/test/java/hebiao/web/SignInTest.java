package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.store.TrailRecord;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, for how long, and by which password. */
class SignInTest {

    private static final String HOME = "/inbox";

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser user;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers();
        user = HttpUser.of(service, "jiaotong");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private int with(String cookie) throws Exception {
        HttpUser nobody = HttpUser.of(service, HttpUser.NOBODY);
        return nobody.send(nobody.request("/api/inbox").header("Cookie", cookie).GET()).statusCode();
    }

    private HttpResponse<String> change(HttpUser whose, String old, String next) throws Exception {
        return whose.post("/password", Map.of("password", old, "next", next));
    }

    @Test
    void eachSignInBeginsASessionOfItsOwnAndSigningOutEndsIt() throws Exception {
        HttpUser elsewhere = HttpUser.of(service, "jiaotong");
        assertThat(elsewhere.cookie()).isNotEqualTo(user.cookie());
        String cookie = user.cookie();
        user.signIn("jiaotong", RunningService.PASSWORD);
        assertThat(user.cookie()).isNotEqualTo(cookie);
        assertThat(with(user.cookie())).isEqualTo(200);
        user.post("/sign-out", Map.of());
        assertThat(with(user.cookie())).isEqualTo(401);
        assertThat(with(elsewhere.cookie())).isEqualTo(200);
        assertThat(with("hebiao=" + "A".repeat(43))).isEqualTo(401);
    }

    @Test
    void aChangedPasswordEndsEverySessionAndTokenButTheOneThatChangedIt() throws Exception {
        HttpUser elsewhere = HttpUser.of(service, "jiaotong");
        String token = new ObjectMapper().readTree(user.post("/api/tokens", Map.of("name", "定时")).body())
                .path("made").textValue();
        assertThat(change(user, "not the password", "another good one").statusCode()).isEqualTo(400);
        assertThat(change(user, RunningService.PASSWORD, "another good one").statusCode()).isEqualTo(303);
        assertThat(with(elsewhere.cookie())).isEqualTo(401);
        assertThat(with(user.cookie())).isEqualTo(401);
        HttpUser program = HttpUser.of(service, HttpUser.NOBODY);
        assertThat(program.send(program.request("/api/inbox").header("Authorization", "Bearer " + token).GET())
                .statusCode()).isEqualTo(401);
        assertThat(user.signIn("jiaotong", RunningService.PASSWORD).statusCode()).isEqualTo(400);
        assertThat(user.signIn("jiaotong", "another good one").statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsDisabledOrGivenAFirstPasswordIsOutAtOnce() throws Exception {
        HttpUser administrator = HttpUser.of(service, "guanli");
        long id = service.store().accounts().byLogin("jiaotong").orElseThrow().id();
        administrator.post("/users/" + id + "/reset", Map.of());
        assertThat(with(user.cookie())).isEqualTo(401);
        HttpUser other = HttpUser.of(service, "jiaoyu");
        long second = service.store().accounts().byLogin("jiaoyu").orElseThrow().id();
        administrator.post("/users/" + second + "/disable", Map.of());
        assertThat(with(other.cookie())).isEqualTo(401);
        assertThat(other.signIn("jiaoyu", RunningService.PASSWORD).statusCode()).isEqualTo(400);
    }

    @Test
    void aFirstPasswordIsForOneSignInOnly() throws Exception {
        HttpUser administrator = HttpUser.of(service, "guanli");
        String first = new ObjectMapper().readTree(administrator.post("/api/users", Map.of("login", "xinren", "name",
                "新人", "role", "AUDITOR")).body()).path("password").textValue();
        assertThat(first).hasSizeGreaterThan(20);
        HttpUser fresh = HttpUser.of(service, HttpUser.NOBODY);
        assertThat(fresh.signIn("xinren", first).statusCode()).isEqualTo(303);
        assertThat(fresh.get("/periods").headers().firstValue("Location")).hasValue("/password");
        assertThat(change(fresh, first, first).statusCode()).isEqualTo(400);
        assertThat(change(fresh, first, "chosen by myself").statusCode()).isEqualTo(303);
        fresh.signIn("xinren", "chosen by myself");
        assertThat(fresh.get("/periods").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterEightIdleHoursAndAfterADayAtAnyRate() throws Exception {
        service.clock().put("2025-01-06T09:59:00Z");
        assertThat(with(user.cookie())).isEqualTo(200);
        service.clock().put("2025-01-06T18:00:00Z");
        assertThat(with(user.cookie())).isEqualTo(401);

        service.clock().put("2025-01-07T00:00:00Z");
        HttpUser busy = HttpUser.of(service, "jiaotong");
        for (int hour = 1; hour < 24; hour++) {
            service.clock().put("2025-01-07T" + (hour < 10 ? "0" : "") + hour + ":00:00Z");
            assertThat(with(busy.cookie())).isEqualTo(200);
        }
        service.clock().put("2025-01-08T00:00:00Z");
        assertThat(with(busy.cookie())).isEqualTo(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String set = user.signIn("jiaotong", RunningService.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).startsWith("hebiao=").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        String secret = set.substring("hebiao=".length(), set.indexOf(';'));
        assertThat(secret.length() * 6).isGreaterThanOrEqualTo(128);
        assertThat(user.get(HOME).body()).doesNotContain(secret);
        assertThat(user.get("/inbox/2024-12").body()).doesNotContain(secret);
    }

    @Test
    void passwordsAreTakenAsTypedAndOfAnyMaking() throws Exception {
        String present = RunningService.PASSWORD;
        for (String bad : List.of("seven77", "password123", "Liverpool", "caizhengju", "jiaotong", "aaaaaaaaaaaa",
                "x".repeat(129))) {
            assertThat(change(user, present, bad).statusCode()).as(bad).isEqualTo(400);
        }
        for (String good : List.of("  two blanks before and after  ", "只有汉字的口令也可以", "0123987456 9753",
                "long ".repeat(20))) {
            assertThat(change(user, present, good).statusCode()).as(good).isEqualTo(303);
            assertThat(user.signIn("jiaotong", good.strip().equals(good) ? good + " " : good.strip()).statusCode())
                    .as(good).isEqualTo(400);
            assertThat(user.signIn("jiaotong", good).statusCode()).as(good).isEqualTo(303);
            present = good;
        }
        assertThat(user.get("/password").body()).contains("type=\"password\"")
                .contains("autocomplete=\"new-password\"").doesNotContain("onpaste");
    }

    @Test
    void unknownAndKnownNamesGetTheSameAnswerAndGuessingIsStopped() throws Exception {
        HttpUser nobody = HttpUser.of(service, HttpUser.NOBODY);
        HttpResponse<String> unknown = nobody.signIn("nobody-1", "wrong password");
        HttpResponse<String> known = nobody.signIn("jiaoyu", "wrong password");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(400);
        assertThat(known.body().replace("jiaoyu", "nobody-1")).isEqualTo(unknown.body());
        for (int attempt = 1; attempt < 10; attempt++) {
            assertThat(nobody.signIn("jiaoyu", "wrong password").statusCode()).isEqualTo(400);
        }
        assertThat(nobody.signIn("jiaoyu", RunningService.PASSWORD).statusCode()).isEqualTo(429);
        service.clock().put("2025-01-06T03:00:00Z");
        assertThat(HttpUser.of(service, "caiwu").get("/periods").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuoteIsALetterLikeAnyOther() throws Exception {
        String quotes = "' OR '1'='1'; DROP TABLE account; --\\E(";
        assertThat(HttpUser.of(service, HttpUser.NOBODY).signIn(quotes, quotes).statusCode()).isEqualTo(400);
        HttpUser administrator = HttpUser.of(service, "guanli");
        administrator.post("/users", Map.of("login", "o'neil", "name", quotes, "role", "AUDITOR"));
        assertThat(service.store().accounts().byLogin("o'neil").orElseThrow().name()).isEqualTo(quotes);
        service.withMonth();
        assertThat(HttpUser.of(service, "caiwu").get("/periods/2024-12?q=" + URLEncoder.encode(quotes,
                StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
        assertThat(service.store().accounts().all()).hasSize(6);
    }

    @Test
    void whoCameInAndWhoDidNotStandsInTheTrail() throws Exception {
        HttpUser.of(service, HttpUser.NOBODY).signIn("jiaoyu", "a secret that was mistyped");
        user.post("/sign-out", Map.of());
        List<TrailRecord> records = service.store().trail().all();
        assertThat(records).extracting(TrailRecord::action).contains("session.begin", "session.refused",
                "session.end");
        TrailRecord refused = records.stream().filter(one -> one.action().equals("session.refused")).findFirst()
                .orElseThrow();
        assertThat(refused.actor()).isEqualTo("jiaoyu");
        assertThat(refused.details()).contains("127.0.0.1").doesNotContain("mistyped");
        assertThat(refused.written()).endsWith("Z");
        assertThat(records.toString()).doesNotContain(RunningService.PASSWORD)
                .doesNotContain(user.cookie().substring("hebiao=".length()));
    }

    @Test
    void nobodyIsThereBeforeTheFirstAdministratorIsMade() throws Exception {
        try (RunningService empty = new RunningService(folder.resolve("empty"))) {
            assertThat(empty.store().accounts().all()).isEmpty();
            HttpUser first = HttpUser.of(empty, HttpUser.NOBODY);
            assertThat(first.get("/").headers().firstValue("Location")).hasValue("/start");
            HttpRequest.Builder start = first.request("/start").header("Origin", empty.address())
                    .header("Content-Type", "application/x-www-form-urlencoded");
            assertThat(first.send(start.POST(HttpRequest.BodyPublishers.ofString(
                    "key=guessed&login=me&password=a+good+password"))).statusCode()).isEqualTo(400);
            assertThat(empty.store().accounts().isEmpty()).isTrue();
            first.post("/start", Map.of("key", "the-key", "login", "me", "password", "a good password"));
            first.post("/start", Map.of("key", "the-key", "login", "second", "password", "a good password"));
            assertThat(empty.store().accounts().all()).hasSize(1);
        }
    }
}
