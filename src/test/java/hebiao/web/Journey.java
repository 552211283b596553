package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
