package hebiao.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, to be looked at: {@code -Dhebiao.screens=DIR}. */
final class Screens {

    private static final String FOLDER = System.getProperty("hebiao.screens");

    private Screens() {
    }

    static void take(Page page, String name) {
        if (FOLDER != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, name + ".png")));
        }
    }

    static void whole(Page page, String name) {
        if (FOLDER != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, name + ".png")).setFullPage(true));
        }
    }
}
