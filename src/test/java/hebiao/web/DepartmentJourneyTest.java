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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a 填报人 does, in a real browser; no journey may break a policy of the page or throw in its script. */
@Tag("chromium")
class DepartmentJourneyTest {

    @TempDir
    private static Path folder;

    private static RunningService service;

    private final List<String> said = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        Chromium.assumeInstalled();
        service = new RunningService(folder).withUsers().withMonth();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void open() {
        page = Chromium.page(service.address(), said);
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(said).isEmpty();
    }

    private void signIn(String login) {
        page.navigate("/");
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill(RunningService.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    }

    @Test
    void aFormIsSentAndShownWithItsFindings() throws IOException {
        signIn("jiaotong");
        assertThat(page.locator("h1").innerText()).isEqualTo("2024-12 报送");
        assertThat(page.locator("table.list tbody tr").count()).isEqualTo(10);
        Screens.take(page, "inbox");

        page.setInputFiles("#files", MadeForm.of(folder, "市交通运输局/003.xlsx"));
        page.locator("#sent tbody tr a").waitFor();
        Screens.take(page, "sent");
        page.locator("#sent tbody tr a").click();
        page.locator("table.grid").first().waitFor();
        Screens.take(page, "version");
        Screens.whole(page, "version-whole");
    }
}
