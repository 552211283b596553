package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the finance office, an auditor and the administrator do, in a real browser by Tab, Enter and letters alone; the
 * dialog in which a file is chosen is not the page's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardJourneyTest extends Journey {

    @Override
    RunningService prepared(RunningService empty) {
        return empty.withUsers();
    }

    private void as(String login) {
        page.navigate("/sign-in");
        page.locator("#login:focus").waitFor();
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(RunningService.PASSWORD);
        page.keyboard().press("Enter");
        page.getByText("退出").waitFor();
        page.waitForLoadState();
    }

    private void enter(Locator wanted) {
        tabTo(wanted.first());
        page.keyboard().press("Enter");
    }

    private void enter(AriaRole role, String name) {
        enter(page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** To the month, from wherever one is. */
    private void month() {
        enter(page.locator("header .brand"));
        there(0, page.locator("nav.tabs"));
        page.waitForLoadState();
        enter(AriaRole.LINK, RunningService.MONTH);
        page.waitForLoadState();
    }

    /** To another page of the month. */
    private void tab(String name) {
        enter(page.locator("nav.tabs a", new Page.LocatorOptions().setHasText(name)));
        page.waitForLoadState();
    }

    private void type(String selector, String text) {
        tabTo(page.locator(selector));
        page.keyboard().insertText(text);
    }

    @Test
    @Order(1)
    void theFinanceOfficeOpensChecksReturnsAndCloses() throws Exception {
        as("caiwu");
        tabTo(page.locator("#month"));
        page.keyboard().type("D");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("2024");
        for (String field : List.of("due", "closes")) {
            tabTo(page.locator("#" + field));
            page.keyboard().type("01");
            page.keyboard().type("31");
            page.keyboard().type("2025");
        }
        assertThat(List.of(page.locator("#month").inputValue(), page.locator("#due").inputValue(),
                page.locator("#closes").inputValue())).containsExactly("2024-12", "2025-01-31", "2025-01-31");
        enter(AriaRole.BUTTON, "开放期间");
        says(page.locator(".empty"), "请先上传项目库");

        tab("项目库与账");
        String form = "form[action$='/roster'] ";
        tabTo(page.locator(form + "input[type=file]"));
        page.setInputFiles(form + "input[type=file]", RunningService.MADE.resolve("roster.xlsx"));
        enter(page.locator(form + "button"));
        ended("roster.xlsx 已收下");
        Path wrong = MadeForm.of(folder, "市交通运输局/030.xlsx");
        MadeForm.type(wrong, "H6", "12.34");
        HttpUser.of(service, "jiaotong").upload("/inbox/" + RunningService.MONTH + "/files", "files",
                Map.of("030.xlsx", Files.readAllBytes(wrong)));

        tab("收表情况");
        says(page.locator(".figures").first(), "应报");
        enter(page.locator("details.nil summary"));
        tabTo(page.getByLabel("免报原因").first());
        page.keyboard().insertText("项目已撤销");
        page.keyboard().press("Enter");
        says(page.locator("main"), "取消免报");

        tab("问题");
        enter(AriaRole.BUTTON, "整月核对");
        ended("整月核对完成");
        enter(page.locator(".group .rows a.cell"));
        opened("table.grid");
        tabTo(page.getByLabel("处理意见"));
        page.keyboard().insertText("请按支付明细核对执行数");
        enter(AriaRole.BUTTON, "退回");
        says(page.locator(".facts"), "财务处退回");

        month();
        tab("催报");
        opened("textarea");
        enter(AriaRole.BUTTON, "复制文字");
        page.getByText("已复制").first().waitFor();
        enter(AriaRole.BUTTON, "记为已催");
        says(page.locator("main"), "上次催报");

        tab("核对口径");
        opened("#policy");
        tabTo(page.locator("#policy"));
        for (int step = 0; step < 20 && !page.locator("#policy").inputValue().equals("hubei"); step++) {
            page.keyboard().press("ArrowDown");
        }
        enter(AriaRole.BUTTON, "试算");
        ended("试算完成");
        enter(AriaRole.BUTTON, "启用这个口径");
        ended("整月核对完成");

        tab("关闭与汇总");
        enter(AriaRole.BUTTON, "关闭期间并汇总");
        ended("2024-12 已关闭");
    }

    @Test
    @Order(2)
    void anAuditorGoesFromARowToTheCellToTheRuleAndVerifiesTheTrail() {
        as("shenji");
        month();
        enter(page.locator("a[href*='state=returned']"));
        there(1, page.locator("table.list a[href^='/projects/']"));
        enter(page.locator("table.list a[href^='/projects/']"));
        page.locator("svg circle").first().waitFor();
        month();
        tab("问题");
        enter(page.locator(".group .rows a.cell"));
        opened("table.grid");
        there(1, page.locator("td.here"));
        enter(page.locator(".findings h3 a"));
        says(page.locator("main"), "依据");
        enter(page.locator("header nav a[href='/trail']"));
        enter(page.getByText("核对全部记录"));
        says(page.locator(".note.good"), "环环相扣");
        Locator proof = page.getByText("下载全部记录与核对脚本");
        assertThat(page.waitForDownload(() -> enter(proof)).suggestedFilename()).isEqualTo("hebiao-trail.zip");
    }

    @Test
    @Order(3)
    void theAdministratorMakesAUserWhoIsThenShutOut() {
        as("guanli");
        type("#login", "weisheng");
        type("#name", "王五");
        type("#department", "市卫生健康委员会");
        enter(AriaRole.BUTTON, "添加用户");
        says(page.locator(".note"), "weisheng");
        assertThat(page.locator(".note code").innerText()).isNotBlank();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("weisheng"));
        enter(row.locator("form[action$='/disable'] button"));
        there(1, page.locator("tr.off", new Page.LocatorOptions().setHasText("weisheng")));
    }
}
