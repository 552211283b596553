package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.ledger.RosterLine;
import hebiao.store.NewVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is too long for a browser comes in parts, each of which says how long it is and leads to the others. */
class LongListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MONTH = "2024-06";
    private static final String BOARD = "/periods/" + MONTH;
    private static final int PROJECTS = 2500;
    private static final int FINDINGS = 10_001;
    private static final String ROW = "<tr id=\"p";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static HttpUser finance;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(folder).withUsers();
        service.store().periods().open("caiwu", MONTH, LocalDate.parse("2025-07-10"), LocalDate.parse("2025-07-20"));
        List<RosterLine> roster = new ArrayList<>();
        for (int project = 0; project < PROJECTS; project++) {
            roster.add(new RosterLine("P%04d".formatted(project), "项目" + project, RunningService.TRANSPORT, "单位", 2024,
                    null, null, "", new Place("roster.xlsx", "项目库", null, null, null, null)));
        }
        service.store().periods().putProjects("caiwu", MONTH, roster);
        List<Finding> findings = IntStream.range(0, FINDINGS).mapToObj(at -> new Finding("F03", Severity.ERROR,
                new Place("a.xlsx", "表", new CellRef(at, 7), null, "项目", RunningService.TRANSPORT), "default", "1.00",
                "2.00", "1 ÷ 2 = 50.00%", Map.of())).toList();
        service.store().versions().add(new NewVersion(MONTH, service.store().accounts().byLogin("jiaotong")
                .orElseThrow(), "a.xlsx", List.of(), "a.xlsx", "0".repeat(64), 1, "项目", Status.RETURNED, false, "1",
                "t", "p", findings));
        finance = HttpUser.of(service, "caiwu");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int times(String part, String html) {
        return html.split(part, -1).length - 1;
    }

    @Test
    void theBoardShowsAThousandProjectsAtATime() throws Exception {
        String first = finance.get(BOARD).body();
        assertThat(times(ROW, first)).isEqualTo(1000);
        assertThat(first).contains("第 1 页，共 3 页、2500 项").contains("id=\"pP0000\"").contains("共 2500 项")
                .contains("?part=2#projects\" rel=\"next\"").doesNotContain("rel=\"prev\"");
        String last = finance.get(BOARD + "?state=missing&part=3").body();
        assertThat(times(ROW, last)).isEqualTo(500);
        assertThat(last).contains("id=\"pP2499\"").contains("?state=missing&amp;part=2#projects\" rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        String beyond = finance.get(BOARD + "?part=2147483647").body();
        assertThat(times(ROW, beyond)).isZero();
        assertThat(beyond).contains("?part=3#projects\" rel=\"prev\"");
        for (String odd : List.of("0", "-1", "x", "99999999999")) {
            assertThat(times(ROW, finance.get(BOARD + "?part=" + odd).body())).as(odd).isEqualTo(1000);
        }
        assertThat(JSON.readTree(finance.get("/api" + BOARD).body()).path("rows")).hasSize(PROJECTS);
    }

    @Test
    void whoDecidesOnAProjectComesBackToItsPart() throws Exception {
        HttpResponse<String> answer = finance.post(BOARD + "/projects/P2400/nil", Map.of("reason", "项目已经撤销"));
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).endsWith("#pP2400");
        assertThat(finance.get(place.substring(0, place.indexOf('#'))).body()).contains("id=\"pP2400\"");
    }

    @Test
    void aDepartmentSeesAThousandOfItsProjectsAtATime() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaotong");
        String third = department.get("/inbox/" + MONTH + "?part=3").body();
        assertThat(times(ROW, third)).isEqualTo(500);
        assertThat(third).contains("<b>2500</b>").contains("href=\"?part=2#projects\" rel=\"prev\"");
    }

    @Test
    void whoClaimsForAProjectComesBackToItsPart() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaotong");
        HttpResponse<String> answer = department.post("/inbox/" + MONTH + "/projects/P2300/nil",
                Map.of("reason", "项目已经撤销"));
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).endsWith("#pP2300");
        assertThat(department.get(place.substring(0, place.indexOf('#'))).body()).contains("id=\"pP2300\"");
    }

    @Test
    void theFindingsOfOneRuleComeInPartsOfTenThousand() throws Exception {
        String first = finance.get(BOARD + "/findings?rule=F03").body();
        assertThat(times("class=\"cell\"", first)).isEqualTo(10_000);
        assertThat(first).contains("第 1 页，共 2 页、10001 项");
        String second = finance.get(BOARD + "/findings?rule=F03&part=2").body();
        assertThat(times("class=\"cell\"", second)).isEqualTo(1);
        assertThat(second).contains("<b>10001</b>").contains(">H10001<");
        assertThat(finance.get(BOARD + "/findings?rule=F03&part=3").body()).contains("part=2#list\" rel=\"prev\"");
    }
}
