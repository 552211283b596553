package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import hebiao.Chromium;
import hebiao.importer.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a 填报人 does, in a real browser; no journey may break a policy of the page or throw in its script. */
class DepartmentJourneyTest extends Journey {

    /** As soon as the page listens: nobody picks a file faster than a page loads. */
    private void choose(Path... files) {
        page.locator("#files").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        page.setInputFiles("#files", files);
    }

    private void openForm(Path file) {
        choose(file);
        page.locator("#sent tbody tr a").first().click();
        opened("table.grid");
    }

    @Test
    void aFormIsSentAndShownWithEachFindingAtItsCell() throws IOException {
        signIn("jiaotong");
        says(page.locator("h1"), "2024-12 报送");
        there(10, page.locator("#projects table").first().locator("tbody tr"));
        Screens.take(page, "inbox");

        Path form = MadeForm.of(folder, "市交通运输局/003.xlsx");
        MadeForm.type(form, "H6", "97.48");
        MadeForm.type(form, "F7", "63.01");
        choose(form);
        says(page.locator("#sent tbody tr"), "003.xlsx");
        page.locator("#sent tbody .state.returned").waitFor();
        page.locator("#projects tr", new Page.LocatorOptions().setHasText("51012422T100003"))
                .locator(".state.returned").waitFor();
        Screens.take(page, "sent");

        page.locator("#sent tbody tr a").click();
        opened("table.grid");
        assertEachFindingMarksOneCell();
        Screens.take(page, "version");

        page.locator(".finding a.cell").first().click();
        at("#" + page.locator("td.marked").first().getAttribute("id"));
        page.locator("td.marked .marks a").first().click();
        there(1, page.locator(".finding.here"));
        page.keyboard().press("n");
        page.keyboard().press("n");
        there(1, page.locator(".finding.here"));
        there(1, page.locator("td.here"));
    }

    private void assertEachFindingMarksOneCell() {
        int findings = page.locator(".finding").count();
        assertThat(findings).isPositive();
        for (int at = 0; at < findings; at++) {
            String number = page.locator(".finding").nth(at).getAttribute("id");
            boolean hasCell = page.locator("#" + number + " a.cell").count() > 0;
            assertThat(page.locator("td .marks a[href='#" + number + "']").count()).isEqualTo(hasCell ? 1 : 0);
        }
    }

    @Test
    void theCorrectedFormIsSentAgainAndShowsWhatChanged() throws IOException {
        signIn("jiaotong");
        Path form = MadeForm.of(folder, "市交通运输局/015.xlsx");
        MadeForm.type(form, "H6", "12.34");
        openForm(form);
        says(page.locator(".facts"), "退回修改", "第 1 版");
        String wrong = page.locator("#c1-H6 .text").innerText();

        MadeForm.of(folder, "市交通运输局/015.xlsx");
        choose(form);
        page.locator("#again button").click();
        opened("section.changes");
        says(page.locator(".facts"), "检查通过", "第 2 版");
        says(page.locator("section.changes .figures"), "1 已改正", "0 新出现");
        there(1, page.locator("section.changes table tbody tr"));
        says(page.locator("section.changes del"), wrong);
        there(1, page.locator("td.changed"));
        Screens.take(page, "corrected");

        // what was chosen is still chosen
        page.locator("#again button").click();
        page.getByText("与上一版相同").waitFor();
        page.reload();
        there(2, page.locator(".versions a"));
    }

    @Test
    void manyFilesAndAZipGetARowEachAndNoBadOneStopsTheOthers() throws IOException {
        signIn("jiaotong");
        Path good = MadeForm.of(folder, "市交通运输局/027.xlsx");
        Path page1 = Files.writeString(folder.resolve("网页.xls"), "<html><table></table></html>");
        Path empty = Files.write(folder.resolve("空.xlsx"), new byte[0]);
        Path zip = MadeForm.zip(folder.resolve("一包.zip"), MadeForm.of(folder, "市交通运输局/030.xlsx"),
                Files.writeString(folder.resolve("说明.txt"), "x"), page1);
        choose(page1, good, empty, zip);
        page.waitForCondition(() -> page.locator("#sent tbody tr").count() == 6
                && page.locator("#sent .state.reading").count() == 0 && page.getByText("等待").count() == 0);
        assertThat(row("网页.xls")).contains("无法读取");
        assertThat(row("027.xlsx")).contains("通过");
        assertThat(row("空.xlsx")).contains("无法读取");
        assertThat(row("一包.zip/030.xlsx")).contains("通过");
        assertThat(row("一包.zip/说明.txt")).contains("已跳过");
        Screens.take(page, "many");
    }

    private String row(String file) {
        return page.locator("#sent tbody tr", new Page.LocatorOptions().setHasText(file)).first().innerText();
    }

    @Test
    void aDoubtIsExplainedInPlaceOfAChange() throws IOException {
        signIn("jiaoyu");
        openForm(MadeForm.of(folder, "市教育局/未编号.xlsx"));
        assertThat(page.locator(".finding.warning").count()).isPositive();
        page.locator(".finding.warning summary").first().click();
        page.locator(".finding.warning textarea").first().fill("已经财务处同意补录项目库");
        page.locator(".finding.warning .answering button").first().click();
        says(page.locator(".answer"), "已经财务处同意补录项目库");
        there(0, page.locator(".finding.error .answering"));
        Screens.take(page, "explained");
    }

    @Test
    void theReceiptSaysWhatWasReceivedAndIsPrinted() throws IOException {
        signIn("jiaotong");
        Path form = MadeForm.of(folder, "市交通运输局/031.xlsx");
        openForm(form);
        page.getByText("报送回执").click();
        says(page.locator(".receipt"), Sha256.of(Files.readAllBytes(form)), "第 1 版", "2025-01-06 10:00:00",
                service.store().trail().head().orElseThrow().hash());
        Screens.take(page, "receipt");
        assertThat(page.pdf()).isNotEmpty();
    }

    @Test
    void withoutAScriptTheSameWorksByPlainForms() throws IOException {
        page.context().close();
        page = Chromium.pageWithoutScript(service.address());
        signIn("jiaotong");
        choose(MadeForm.of(folder, "市交通运输局/032.xlsx"));
        page.getByText("发送并检查").click();
        page.locator("main table a").click();
        says(page.locator("table.grid"), "城市道路养护专项（三期）");
        page.getByText("退出").click();
        at("/sign-in");
    }

    /** Tab, Enter and letters; the dialog in which a file is chosen is not the page's. */
    @Test
    void theSameIsDoneByKeyboardAlone() throws IOException {
        page.navigate("/sign-in");
        page.keyboard().type("jiaotong");
        page.keyboard().press("Tab");
        page.keyboard().type(RunningService.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#drop").waitFor();
        Path form = MadeForm.of(folder, "市交通运输局/033.xlsx");
        MadeForm.type(form, "H6", "1.00");
        tabTo(page.locator("#files"));
        choose(form);
        page.locator("#sent tbody a").waitFor();
        tabTo(page.locator("#sent tbody a"));
        page.keyboard().press("Enter");
        opened("table.grid");
        page.keyboard().press("n");
        there(1, page.locator("td.here[data-cell='H6']"));
        MadeForm.of(folder, "市交通运输局/033.xlsx");
        tabTo(page.locator("#files"));
        choose(form);
        tabTo(page.locator("#again button"));
        page.keyboard().press("Enter");
        page.locator("section.changes").waitFor();
        says(page.locator(".facts"), "检查通过");
    }

    @Test
    void thePrefilledBlankIsTakenAway() throws IOException {
        signIn("jiaotong");
        Download blank = page.waitForDownload(() -> page.getByText("下载空表").first().click());
        assertThat(blank.suggestedFilename()).isEqualTo("51012422T100003-交通运输局宣传推广项目三.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(blank.path()))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(2).toString()).isEqualTo("交通运输局宣传推广项目三");
        }
    }
}
