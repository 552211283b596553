package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.store.Account;
import hebiao.store.NewVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No list is cut off in silence, however long it is, and no page grows with it. */
class ManyFindingsTest {

    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    @Test
    void tenThousandFindingsAreCountedAndShownARuleAtATime() throws Exception {
        try (RunningService service = new RunningService(folder).withUsers().withMonth()) {
            long id = keep(service);
            HttpUser auditor = HttpUser.of(service, "shenji");

            String page = auditor.get("/versions/" + id).body();
            assertThat(page).contains("发现的问题 <span class=\"hint\">10001</span>").contains("共 10000 处")
                    .contains("再看 9997 处");
            assertThat(Pattern.compile("<li id=\"f").matcher(page).results().count()).isEqualTo(4);
            assertThat(page.length()).isLessThan(150 * 1024);
            assertThat(Pattern.compile("href=\"\\?rule=S05#f5\"").matcher(page).find()).isTrue();

            String whole = auditor.get("/versions/" + id + "?rule=S05").body();
            assertThat(Pattern.compile("<li id=\"f").matcher(whole).results().count()).isEqualTo(MANY + 1);
        }
    }

    /**
     * Among them a stray cell at the end of the sheet, which must not make the page a million rows long, of a rule that
     * is gone since.
     */
    private long keep(RunningService service) throws Exception {
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市教育局/001.xlsx"));
        Account author = service.store().accounts().byLogin("jiaoyu").orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            findings.add(finding("S05", new CellRef(at % 20, at % 7)));
        }
        findings.add(finding("Z99", new CellRef(1_048_575, 16_383)));
        return service.store().versions().add(new NewVersion(RunningService.MONTH, author, "P", List.of(), "a.xlsx",
                service.store().blobs().put(form), form.length, "项目", Status.RETURNED, false, "1", "t", "p",
                findings)).version().id();
    }

    private static Finding finding(String rule, CellRef cell) {
        return new Finding(rule, Severity.ERROR, new Place("a.xlsx", "项目支出绩效自评表", cell, null, null, null), "default",
                "1", null, null, Map.of("label", "标签", "text", "文字", "labels", "标签"));
    }
}
