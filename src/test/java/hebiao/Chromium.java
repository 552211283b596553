package hebiao;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One real browser without a window for the whole run; each test has a profile of its own in it. */
public final class Chromium {

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {
    }

    /** Skips the test where Chromium is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(program().isPresent(), "Chromium is not installed");
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(entry -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(entry, name))).filter(Files::isExecutable).findFirst();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    /**
     * A page in a profile of its own, as wide as an office's screen.
     *
     * @param base what its addresses are relative to
     * @param said where what the browser complains of goes: violated policies, failed scripts
     */
    public static Page page(String base, List<String> said) {
        BrowserContext profile = browser().newContext(new Browser.NewContextOptions().setBaseURL(base)
                .setViewportSize(1366, 768).setLocale("zh-CN"));
        profile.setDefaultTimeout(30_000);
        Page page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                said.add(message.text());
            }
        });
        page.onPageError(said::add);
        return page;
    }

    /** A page in a browser in which scripts are switched off. */
    public static Page pageWithoutScript(String base) {
        return browser().newContext(new Browser.NewContextOptions().setBaseURL(base).setJavaScriptEnabled(false))
                .newPage();
    }
}
