package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the finance office does in a month, and what an auditor reads of it, in a real browser. */
class FinanceJourneyTest extends Journey {

    @Override
    RunningService prepared(RunningService empty) {
        return empty.withUsers();
    }

    private void tab(String name) {
        page.locator("nav.tabs").getByText(name).click();
    }

    @Test
    void aMonthIsOpenedCollectedClosedAndAudited() throws Exception {
        signIn("caiwu");
        page.locator("#month").fill("2024-12");
        page.locator("#due").fill("2025-01-31");
        page.locator("#closes").fill("2025-02-10");
        button("开放期间");
        says(page.locator(".empty"), "请先上传项目库");

        tab("项目库与账");
        for (String ledger : List.of("roster.xlsx", "budget.xlsx", "payments.csv", "targets.xlsx")) {
            String kind = ledger.substring(0, ledger.indexOf('.'));
            page.setInputFiles("form[action$='/" + kind + "'] input[type=file]", RunningService.MADE.resolve(ledger));
            page.locator("form[action$='/" + kind + "'] button").click();
            ended(ledger + " 已收下");
        }
        Screens.whole(page, "finance-ledgers");
        sendForms();

        tab("收表情况");
        says(page.locator(".figures").first(), "60", "应报");
        Screens.take(page, "finance-board");
        page.locator("details.nil summary").first().click();
        page.getByLabel("免报原因").first().fill("项目已撤销");
        button("确认免报");
        says(page.locator("main"), "取消免报");
        button("接收全部无问题的表");

        tab("问题");
        button("整月核对");
        ended("整月核对完成");
        Screens.whole(page, "finance-findings");
        page.locator(".group .rows a.cell").first().click();
        opened("table.grid");
        assertThat(page.url()).contains("#f");
        page.getByLabel("处理意见").fill("请按支付明细核对执行数");
        Screens.take(page, "finance-version");
        button("退回");
        says(page.locator(".facts"), "财务处退回");

        page.navigate("/periods/2024-12");
        tab("催报");
        opened("textarea");
        assertThat(page.locator("textarea").first().inputValue()).contains("请于 2025-02-10 前");
        button("复制文字");
        page.getByText("已复制").first().waitFor();
        button("记为已催");
        says(page.locator("main"), "上次催报 2025-01-06");
        Screens.take(page, "finance-reminders");

        tab("核对口径");
        opened("#policy");
        page.locator("#policy").selectOption("hubei");
        button("试算");
        ended("试算完成");
        Screens.whole(page, "finance-policy");
        button("启用这个口径");
        ended("整月核对完成");
        says(page.locator("main"), "现行口径： hubei");

        tab("关闭与汇总");
        button("关闭期间并汇总");
        ended("2024-12 已关闭");
        Screens.whole(page, "finance-closing");
        Download workbook = page.waitForDownload(() -> page.getByText("consolidated-2024-12.xlsx").click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook.path()))) {
            assertThat(book.getSheet("报送情况").getRow(1).getCell(0).getStringCellValue()).contains("免报 1");
        }
        audit();
    }

    private void audit() {
        button("退出");
        signIn("shenji");
        page.getByText("2024-12").first().click();
        says(page.locator(".facts"), "已关闭");
        opened("#projects");
        assertThat(page.locator("main button").allInnerTexts()).containsOnly("筛选");
        page.navigate("/periods/2024-12?department=" + RunningService.TRANSPORT + "&state=returned");
        page.locator("table.list a[href^='/projects/']").first().click();
        page.locator("svg circle").first().waitFor();
        Screens.take(page, "audit-project");

        page.navigate("/periods/2024-12/findings");
        page.locator(".group .rows a.cell").first().click();
        page.locator(".finding:target, .finding.here").first().waitFor();
        page.waitForLoadState();
        page.locator(".findings h3 a").first().click();
        says(page.locator("main"), "依据");
        assertThat(page.locator("h2").allInnerTexts()).contains("依据");

        page.navigate("/trail");
        page.getByText("核对全部记录").click();
        says(page.locator(".note.good"), "环环相扣");
        Download proof = page.waitForDownload(() -> page.getByText("下载全部记录与核对脚本").click());
        assertThat(proof.suggestedFilename()).isEqualTo("hebiao-trail.zip");
        Screens.take(page, "audit-trail");
    }

    /** The department's side of it: three good forms and two wrong ones. */
    private void sendForms() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaotong");
        for (String name : List.of("003", "015", "027", "030", "031")) {
            Path form = MadeForm.of(folder, "市交通运输局/" + name + ".xlsx");
            if (name.compareTo("027") > 0) {
                MadeForm.type(form, "H6", "12.34");
            }
            department.upload("/inbox/2024-12/files", "files", Map.of(name + ".xlsx", Files.readAllBytes(form)));
        }
    }
}
