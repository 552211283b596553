package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import hebiao.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do, in a real browser, with a service of their own; none may break a policy of a page or throw in its
 * script.
 */
@Tag("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    /** Milliseconds. */
    private static final double PATIENCE = 30_000;
    private static final int MOST_TABS = 400;

    @TempDir
    static Path folder;

    RunningService service;
    Page page;
    private List<String> said;

    /** Users and months that are there before. */
    RunningService prepared(RunningService empty) throws IOException {
        return empty.withUsers().withMonth();
    }

    @BeforeAll
    void start() throws IOException {
        Chromium.assumeInstalled();
        service = prepared(new RunningService(folder));
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void open() {
        said = new ArrayList<>();
        page = Chromium.page(service.address(), said);
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(said).isEmpty();
    }

    /** Goes on in a browser that knows nothing of the one before. */
    void openAnew() {
        page.context().close();
        page = Chromium.page(service.address(), said);
    }

    void signIn(String login) {
        page.navigate("/");
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill(RunningService.PASSWORD);
        button("登录");
    }

    /** Once its document and scripts are there: nobody clicks faster than a page loads. */
    void opened(String selector) {
        page.locator(selector).first().waitFor();
        page.waitForLoadState();
    }

    /** What a page says and shows is waited for, as a reader does; a look at one moment comes too early at times. */
    static void says(Locator where, String... texts) {
        for (String text : texts) {
            PlaywrightAssertions.assertThat(where).containsText(text,
                    new LocatorAssertions.ContainsTextOptions().setUseInnerText(true).setTimeout(PATIENCE));
        }
    }

    static void saysNot(Locator where, String text) {
        PlaywrightAssertions.assertThat(where).not().containsText(text,
                new LocatorAssertions.ContainsTextOptions().setUseInnerText(true).setTimeout(PATIENCE));
    }

    static void there(int count, Locator what) {
        PlaywrightAssertions.assertThat(what).hasCount(count,
                new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    /** Waits for the work that the service does beside the page, and for what it then says. */
    void ended(String sentence) {
        page.locator("#job:not([data-job])", new Page.LocatorOptions().setHasText(sentence)).waitFor(
                new Locator.WaitForOptions().setTimeout(2 * PATIENCE));
    }

    /** @param end what the address ends with */
    void at(String end) {
        page.waitForURL(address -> address.endsWith(end));
    }

    /** By the Tab key, as who has no mouse. */
    void tabTo(Locator wanted) {
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + wanted);
    }

    void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
