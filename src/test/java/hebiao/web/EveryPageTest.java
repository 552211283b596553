package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import hebiao.Chromium;
import hebiao.store.Role;
import hebiao.web.guard.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser, in both languages: nobody is shut out by it, and no policy of it is broken. */
@Tag("chromium")
class EveryPageTest {

    private static final Map<Role, String> USERS = new TreeMap<>(Map.of(Role.FINANCE, "caiwu", Role.ADMINISTRATOR,
            "guanli", Role.DEPARTMENT, "jiaotong"));

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        Chromium.assumeInstalled();
        service = new RunningService(folder).withUsers().withMonth();
        Path form = MadeForm.of(folder, "市交通运输局/003.xlsx");
        HttpUser department = HttpUser.of(service, "jiaotong");
        department.upload("/inbox/2024-12/files", "files", Map.of("a.xlsx", Files.readAllBytes(form)));
        MadeForm.type(form, "H6", "97.48");
        department.upload("/inbox/2024-12/files", "files", Map.of("a.xlsx", Files.readAllBytes(form)));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void nobodyIsShutOutOfAnyPage() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        look("/sign-in", faults);
        for (Map.Entry<Role, String> user : USERS.entrySet()) {
            Page tab = Chromium.page(service.address(), faults);
            signIn(tab, user.getValue());
            for (Route route : service.routes()) {
                boolean page = !route.changes() && route.page() != null && route.roles().contains(user.getKey());
                if (page && seen.add(route.path())) {
                    look(tab, route.path().replace("{id}", "2").replace("{month}", "2024-12")
                            .replace("{code}", route.path().startsWith("/rules") ? "F03" : "51012422T100003"), faults);
                }
            }
            tab.context().close();
        }
        assertThat(faults).isEmpty();
    }

    private static void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill(RunningService.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    }

    private static void look(String path, List<String> faults) {
        Page page = Chromium.page(service.address(), faults);
        look(page, path, faults);
        page.context().close();
    }

    private static void look(Page page, String path, List<String> faults) {
        for (String language : List.of("zh", "en")) {
            page.context().addCookies(List.of(new Cookie(HttpVisit.LANGUAGE, language).setUrl(service.address())));
            look(page, path, language, faults);
        }
    }

    private static void look(Page page, String path, String language, List<String> faults) {
        page.navigate(path);
        assertThat(page.locator("html").getAttribute("lang")).as(path).startsWith(language);
        Screens.whole(page, "page" + path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + language);
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            faults.add(path + " " + language + ": " + rule.getId() + " " + rule.getHelp() + " "
                    + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
        }
        // htmx notes the address of the page
        if (!List.of("htmx-current-path-for-history").containsAll((List<?>) page.evaluate(
                "Object.keys(localStorage).concat(Object.keys(sessionStorage))"))) {
            faults.add(path + ": something stays in the browser");
        }
        if (page.content().length() > 150 * 1024) {
            faults.add(path + ": " + page.content().length() + " characters");
        }
    }

    /** CSS that the browsers of offices, whose core is Chromium 86, do not know; and scripts likewise. */
    @Test
    void nothingNewerThanTheBrowsersOfOfficesIsUsed() throws IOException {
        List<String> newer = List.of("inset:", ":is(", ":where(", "aspect-ratio", "accent-color", "scrollbar-gutter",
                "@layer", "translate:", ":has(", "@container", "dvh", "color-mix", "oklch", "text-wrap", "popover",
                ".at(", "randomUUID", "Object.hasOwn", "structuredClone", "AbortSignal.timeout", "<search");
        List<String> found = new ArrayList<>();
        for (String place : List.of("src/main/jte", "src/main/resources/hebiao/web/assets")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    newer.stream().filter(text::contains).forEach(word -> found.add(file + ": " + word));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
