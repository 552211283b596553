package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.Status;
import hebiao.finding.Place;
import hebiao.ledger.RosterLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a month for one department or one project is that part of all of it, whoever filed what for it. */
class MonthPartsTest {

    private static final String MONTH = "2024-12";
    private static final int FORMS = 200;
    private static final int PROJECTS = 20;
    private static final int STRANGERS = 4;
    private static final List<String> DEPARTMENTS = List.of("市教育局", "市水利局", "市民政局");

    @TempDir
    private Path folder;

    @Test
    void departmentsAndProjectsSeeTheirPartsOfTheWholeMonth() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2025-01-06T02:00:00Z"), ZoneOffset.UTC);
        try (Store store = Store.open(folder, null, clock)) {
            List<Account> authors = prepared(store);
            Random random = new Random(1);
            for (int form = 0; form < FORMS; form++) {
                Set<String> codes = new HashSet<>();
                for (int more = random.nextInt(3); more > 0; more--) {
                    // the last of them are not in the roster
                    codes.add("P" + random.nextInt(PROJECTS + STRANGERS));
                }
                store.versions().add(new NewVersion(MONTH, authors.get(random.nextInt(authors.size())),
                        "form" + random.nextInt(12), List.copyOf(codes), "a.xlsx", "%064d".formatted(form), 10, "项目",
                        Status.RETURNED, false, "1", "t", "p", List.of()));
            }
            MonthState all = store.periods().state(MONTH).orElseThrow();
            for (Account author : authors) {
                MonthState seen = store.periods().state(MONTH, author.departmentId()).orElseThrow();
                assertThat(seen.projects()).isNotEmpty().isEqualTo(all.projects().stream()
                        .filter(project -> author.departmentId().equals(project.departmentId())).toList());
                assertThat(seen.forms()).isNotEmpty().isEqualTo(all.forms().stream()
                        .filter(form -> form.departmentId() == author.departmentId()).toList());
                assertThat(seen.filed()).containsAllEntriesOf(filed(all, author));
                assertThat(all.filed()).containsAllEntriesOf(seen.filed());
            }
            for (int code = 0; code < PROJECTS + STRANGERS; code++) {
                assertThat(store.periods().months("P" + code)).isEqualTo(months(all, "P" + code));
            }
        }
    }

    private static List<ProjectMonth> months(MonthState all, String code) {
        Optional<Project> project = all.projects().stream().filter(one -> one.code().equals(code)).findFirst();
        Optional<Version> version = Optional.ofNullable(all.filed().get(code));
        return project.isEmpty() && version.isEmpty() ? List.of()
                : List.of(new ProjectMonth(all.period(), project, version));
    }

    private static List<Account> prepared(Store store) throws Exception {
        store.periods().open("caiwu", MONTH, LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
        List<Account> authors = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            store.accounts().add("guanli", department, "填报人", Role.DEPARTMENT, department, "", false);
            authors.add(store.accounts().byLogin(department).orElseThrow());
        }
        List<RosterLine> roster = new ArrayList<>();
        for (int project = 0; project < PROJECTS; project++) {
            // every fourth project is of no department
            String department = project % 4 < DEPARTMENTS.size() ? DEPARTMENTS.get(project % 4) : "";
            roster.add(new RosterLine("P" + project, "项目" + project, department, "单位", 2024, null, null, "",
                    new Place("roster.xlsx", "项目库", null, null, null, null)));
        }
        store.periods().putProjects("caiwu", MONTH, roster);
        return authors;
    }

    /** For the department's projects by whomever, and by the department for whatever project. */
    private static Map<String, Version> filed(MonthState all, Account author) {
        Set<String> codes = new HashSet<>();
        all.projects().stream().filter(project -> author.departmentId().equals(project.departmentId()))
                .forEach(project -> codes.add(project.code()));
        Map<String, Version> filed = new HashMap<>(all.filed());
        filed.entrySet().removeIf(one -> !codes.contains(one.getKey())
                && one.getValue().departmentId() != author.departmentId());
        assertThat(filed).isNotEmpty();
        return filed;
    }
}
