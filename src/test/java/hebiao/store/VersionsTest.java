package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent is kept once, in order, and comes back as it was. */
class VersionsTest {

    private static final String MONTH = "2024-12";

    @TempDir
    private Path folder;

    private Store store;
    private Account author;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(folder, null, Clock.fixed(Instant.parse("2025-01-06T02:00:00Z"), ZoneOffset.UTC));
        store.periods().open("caiwu", MONTH, LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
        store.accounts().add("guanli", "jiaoyu", "李四", Role.DEPARTMENT, "市教育局", "", false);
        author = store.accounts().byLogin("jiaoyu").orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private NewVersion sent(String series, String sha256, Finding... findings) {
        return new NewVersion(MONTH, author, series, List.of(series), "a.xlsx", sha256, 10, "项目", Status.RETURNED,
                false, "1", "t", "p", List.of(findings));
    }

    @Test
    void theSameBytesSentByTwentyAtOnceAreOneVersion() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Future<Versions.Kept>> answers = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            answers.add(pool.submit(() -> store.versions().add(sent("P1", "a".repeat(64)))));
        }
        int fresh = 0;
        for (Future<Versions.Kept> answer : answers) {
            assertThat(answer.get().version().number()).isEqualTo(1);
            fresh += answer.get().isNew() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(fresh).isEqualTo(1);
        assertThat(store.versions().newest(MONTH)).hasSize(1);
    }

    @Test
    void aCorrectionIsTheNextVersionAndOnlyTheNewestCounts() {
        store.versions().add(sent("P1", "a".repeat(64)));
        store.versions().add(sent("P2", "b".repeat(64)));
        Version second = store.versions().add(sent("P1", "c".repeat(64))).version();

        assertThat(second.number()).isEqualTo(2);
        assertThat(store.versions().series(second)).extracting(Version::number).containsExactly(2, 1);
        assertThat(store.versions().newest(MONTH)).extracting(Version::series).containsExactly("P2", "P1");
        assertThat(store.periods().state(MONTH).orElseThrow().filed().get("P1")).isEqualTo(second);
    }

    @Test
    void findingsComeBackAsTheyWere() {
        Finding whole = new Finding("F03", Severity.ERROR, new Place("a.xlsx", "表", new CellRef(6, 7),
                new FieldPath("funds.total.rate"), "项目", "市教育局"), "default", "94.62", "94.61",
                "107.39 ÷ 113.50 = 94.6167…%", Map.of("a", "b\n\"'"));
        Finding bare = new Finding("S01", Severity.NOTICE, new Place("a.xlsx", null, null, null, null, null), "zip",
                null, null, null, Map.of());
        Version version = store.versions().add(sent("P1", "a".repeat(64), whole, bare)).version();

        assertThat(store.versions().findings(version.id())).containsExactly(whole, bare);
        assertThat(version.errors()).isEqualTo(1);
        assertThat(version.notices()).isEqualTo(1);
        assertThat(version.department()).isEqualTo("市教育局");
        assertThat(version.author()).isEqualTo("李四");
    }

    @Test
    void anExplanationHoldsForTheNextVersionAsLongAsTheFigureIsTheSame() {
        Finding same = doubt("funds.total.executed", "5.00");
        Version first = store.versions().add(sent("P1", "a".repeat(64), same, doubt("totalScore", "90"))).version();
        store.versions().explain(author, first, 1, "年末退回指标所致");
        store.versions().explain(author, first, 2, "按批复口径计算");

        Version second = store.versions().add(sent("P1", "b".repeat(64), doubt("grade", "优"), same,
                doubt("totalScore", "91"))).version();
        assertThat(store.versions().explanations(second.id())).singleElement()
                .satisfies(answer -> assertThat(answer.number() + answer.text()).isEqualTo("2年末退回指标所致"));
    }

    private static Finding doubt(String field, String reported) {
        return new Finding("F06", Severity.WARNING, new Place("a.xlsx", "表", new CellRef(6, 7), new FieldPath(field),
                null, null), "default", reported, null, null, Map.of());
    }

    private static Finding alike(String line) {
        return new Finding("F06", Severity.WARNING, new Place("a.xlsx", "表", new CellRef(6, 7),
                new FieldPath("totalScore"), null, null), "default", "5.00", null, null, Map.of("line", line));
    }

    private List<String> answers(Version version) {
        return store.versions().explanations(version.id()).stream()
                .map(answer -> answer.number() + answer.text()).toList();
    }

    private boolean checkMonth(Version version, Finding... findings) {
        MonthState state = store.periods().state(MONTH).orElseThrow();
        return store.monthChecks().put("caiwu", state, "1", "p", List.of(new CheckedVersion(version,
                Status.RETURNED, "t", "p", List.of(findings))), List.of(), 0, 0);
    }

    @Test
    void eachOfSeveralAlikeKeepsItsOwnAnswerInTheNextVersion() {
        Version first = store.versions().add(sent("P1", "a".repeat(64), alike("1"), alike("2"), alike("3")))
                .version();
        store.versions().explain(author, first, 2, "答复二");
        store.versions().explain(author, first, 3, "答复三");

        Version second = store.versions().add(sent("P1", "b".repeat(64), alike("3"), alike("1"), alike("2"),
                alike("4"))).version();
        assertThat(answers(second)).containsExactly("1答复三", "3答复二");
        Version third = store.versions().add(sent("P1", "c".repeat(64), alike("1"))).version();
        assertThat(answers(third)).isEmpty();
    }

    @Test
    void eachOfSeveralAlikeKeepsItsOwnAnswerWhenTheMonthIsCheckedAnew() {
        Version version = store.versions().add(sent("P1", "a".repeat(64), alike("1"), alike("2"))).version();
        store.versions().explain(author, version, 1, "答复一");
        store.versions().explain(author, version, 2, "答复二");

        assertThat(checkMonth(version, doubt("grade", "优"), alike("2"), alike("other"))).isTrue();
        assertThat(answers(version)).containsExactly("2答复二", "3答复一");
    }

    @Test
    void whatOnlyTheWholeMonthShowsFindsItsAnswerAgainInALaterVersion() {
        Version first = store.versions().add(sent("P1", "a".repeat(64))).version();
        checkMonth(first, doubt("implementingUnit", "市一中"));
        store.versions().explain(author, first, 1, "两个项目由同一单位实施");
        store.versions().add(sent("P1", "b".repeat(64)));
        Version third = store.versions().add(sent("P1", "c".repeat(64))).version();
        assertThat(answers(third)).isEmpty();

        checkMonth(third, doubt("grade", "优"), doubt("implementingUnit", "市一中"));
        assertThat(answers(third)).containsExactly("2两个项目由同一单位实施");
    }

    @Test
    void anErrorTakesNoAnswerFromTheVersionBefore() {
        Version first = store.versions().add(sent("P1", "a".repeat(64), alike("1"))).version();
        store.versions().explain(author, first, 1, "答复一");
        Version second = store.versions().add(sent("P1", "b".repeat(64), alike("1").withSeverity(Severity.ERROR)))
                .version();
        assertThat(answers(second)).isEmpty();
    }

    @Test
    void anOlderVersionIsNeitherReturnedNorAccepted() {
        Version first = store.versions().add(sent("P1", "a".repeat(64))).version();
        Version second = store.versions().add(sent("P1", "b".repeat(64))).version();
        long records = store.trail().verify().records();

        assertThat(store.versions().decide(author, first, "ACCEPTED", "同意")).isFalse();
        assertThat(store.versions().find(first.id()).orElseThrow().decision()).isNull();
        assertThat(store.trail().verify().records()).isEqualTo(records);
        assertThat(store.versions().decide(author, second, "RETURNED", "请改执行数")).isTrue();
        assertThat(store.versions().find(second.id()).orElseThrow().decision()).isEqualTo("RETURNED");
    }

    @Test
    void everyVersionStandsInTheTrail() {
        Version version = store.versions().add(sent("P1", "a".repeat(64))).version();
        assertThat(store.trail().holds(version.trailHash())).isTrue();
        assertThat(store.trail().verify().isWhole()).isTrue();
    }
}
