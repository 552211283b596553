package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** 免报 in a real browser, by keyboard alone: claimed by a department, declined, claimed again, agreed to. */
class NilJourneyTest extends Journey {

    private void as(String login, String path) {
        openAnew();
        page.navigate("/");
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill(RunningService.PASSWORD);
        page.keyboard().press("Enter");
        page.getByText("退出").waitFor();
        page.navigate(path);
    }

    private void open(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).first().focus();
        page.keyboard().press("Enter");
    }

    private void type(String label, String text) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).first().focus();
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }

    private void claim(String reason) {
        open("申报免报");
        type("免报原因", reason);
        page.locator(".claim", new Page.LocatorOptions().setHasText(reason)).waitFor();
    }

    @Test
    void aDepartmentClaimsAndTheFinanceOfficeDecides() {
        as("jiaotong", "/inbox/2024-12");
        claim("项目并入局本级统一实施");
        Screens.whole(page, "nil-claimed");
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();

        as("caiwu", "/periods/2024-12?state=claimed");
        says(page.locator("main"), "其中待确认免报 1", "项目并入局本级统一实施");
        Screens.whole(page, "nil-board");
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
        open("不同意");
        type("不同意的原因", "年中追加过预算，请照常报送");
        saysNot(page.locator(".figures").first(), "待确认免报");

        as("jiaotong", "/inbox/2024-12");
        says(page.locator(".claim"), "不同意", "年中追加过预算，请照常报送");
        claim("追加的预算已于十月全部收回");

        as("caiwu", "/periods/2024-12?state=claimed");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("同意免报").setExact(true)).focus();
        page.keyboard().press("Enter");
        says(page.locator("main"), "取消免报");
        says(page.locator("main"), "追加的预算已于十月全部收回");
        page.context().close();
    }
}
