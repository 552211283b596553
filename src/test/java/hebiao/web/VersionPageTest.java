package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.consolidation.Status;
import hebiao.store.Account;
import hebiao.store.NewVersion;
import hebiao.store.Project;
import hebiao.store.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent, as its pages show it: at once, and each thing once. */
class VersionPageTest {

    private static final String MONTH = "2024-12";

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser department;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers().withMonth();
        department = HttpUser.of(service, "jiaotong");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Version send(String cell, String text) throws Exception {
        Path file = MadeForm.of(folder, "市交通运输局/015.xlsx");
        MadeForm.type(file, cell, text);
        department.upload("/inbox/2024-12/files", "files", Map.of("015.xlsx", Files.readAllBytes(file)));
        return service.store().versions().newest(MONTH).get(0);
    }

    /** What is gone from the disk is still shown: the workbooks of a page are not read again. */
    @Test
    void aPageThatIsLookedAtAgainReadsNoWorkbook() throws Exception {
        Version first = send("H6", "12.34");
        Version second = send("H6", "12.35");
        String page = department.get("/versions/" + second.id()).body();
        assertThat(page).contains("<del>12.34").contains("id=\"c1-H6\"");
        Files.delete(service.store().blobs().place(first.sha256()));
        Files.delete(service.store().blobs().place(second.sha256()));
        assertThat(department.get("/versions/" + second.id()).body()).isEqualTo(page);
        assertThat(department.get("/versions/" + second.id() + "/file").statusCode()).isEqualTo(503);
    }

    private Version filed(Account author, String sha256, Project... projects) {
        List<String> codes = List.of(projects).stream().map(Project::code).toList();
        return service.store().versions().add(new NewVersion(MONTH, author, String.join(",", codes), codes,
                codes + ".xlsx", sha256.repeat(64), 10, "项目", Status.ACCEPTED, false, "1", "t", "p", List.of()))
                .version();
    }

    @Test
    void aFormThatLaterOnesReplacedIsNoOtherForm() throws Exception {
        Account author = service.store().accounts().byLogin("jiaotong").orElseThrow();
        List<Project> projects = service.store().periods().projects(MONTH, author.departmentId());
        Version both = filed(author, "a", projects.get(0), projects.get(1));
        Version one = filed(author, "b", projects.get(0));
        JsonNode page = inbox();
        assertThat(page.path("others")).isEmpty();
        assertThat(page.path("projects").get(0).path("file").path("version").asLong()).isEqualTo(one.id());
        assertThat(page.path("projects").get(1).path("file").path("version").asLong()).isEqualTo(both.id());
        Version other = filed(author, "c", projects.get(1));
        page = inbox();
        assertThat(page.path("others")).isEmpty();
        assertThat(page.path("projects").get(1).path("file").path("version").asLong()).isEqualTo(other.id());
        assertThat(service.store().periods().state(MONTH).orElseThrow().forms()).containsExactly(one, other);
        assertThat(service.store().versions().countingSince(MONTH, both.id())).isEqualTo(2);
    }

    private JsonNode inbox() throws Exception {
        return new ObjectMapper().readTree(department.get("/api/inbox/2024-12").body());
    }

    @Test
    void theTrailSaysInWordsWhatWasDecided() throws Exception {
        Version version = send("H6", "12.34");
        HttpUser finance = HttpUser.of(service, "caiwu");
        assertThat(finance.post("/versions/" + version.id() + "/decision",
                Map.of("decision", "return", "remark", "请按支付明细改执行数")).statusCode()).isEqualTo(303);
        assertThat(finance.get("/trail").body()).contains("决定 退回").contains("结论 退回").contains("角色 填报人")
                .doesNotContain("RETURNED").doesNotContain("DEPARTMENT");
        assertThat(finance.get("/trail?lang=en").body()).doesNotContain("RETURNED").doesNotContain("DEPARTMENT");
    }
}
