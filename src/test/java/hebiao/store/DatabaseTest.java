package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.Postgres;
import hebiao.finding.Place;
import hebiao.ledger.RosterLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs together is asked, and changed, as one. */
class DatabaseTest {

    private static final String MONTH = "2024-12";

    @TempDir
    private Path folder;

    private Store open(String database) throws Exception {
        return Store.open(folder, database, Clock.fixed(Instant.parse("2025-01-06T02:00:00Z"), ZoneOffset.UTC));
    }

    private static void openMonth(Store store, String month) {
        store.periods().open("caiwu", month, LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
    }

    private static long months(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM period").mapTo(Long.class).one();
    }

    /** A reader neither sees half of what a writer does meanwhile nor makes it wait. */
    private void isAnsweredAsOfOneMoment(String database) throws Exception {
        try (Store store = open(database)) {
            openMonth(store, MONTH);
            List<Long> seen = store.database().read(handle -> {
                long before = months(handle);
                openMonth(store, "2025-01");
                return List.of(before, months(handle));
            });
            assertThat(seen).containsExactly(1L, 1L);
            assertThat(store.periods().all()).hasSize(2);
        }
    }

    @Test
    void oneQuestionIsAnsweredAsOfOneMoment() throws Exception {
        isAnsweredAsOfOneMoment(null);
    }

    @Test
    void oneQuestionIsAnsweredAsOfOneMomentByPostgresql() throws Exception {
        Postgres.assumeInstalled();
        isAnsweredAsOfOneMoment(Postgres.emptyDatabase());
    }

    @Test
    void ofManyFirstAdministratorsThereIsOne() throws Exception {
        try (Store store = open(null)) {
            ExecutorService pool = Executors.newFixedThreadPool(10);
            List<Future<Optional<Long>>> answers = new ArrayList<>();
            for (int at = 0; at < 10; at++) {
                String login = "guanli" + at;
                answers.add(pool.submit(() -> store.accounts().addFirst(login, login, "")));
            }
            int made = 0;
            for (Future<Optional<Long>> answer : answers) {
                made += answer.get().isPresent() ? 1 : 0;
            }
            pool.shutdown();
            assertThat(made).isEqualTo(1);
            assertThat(store.accounts().all()).hasSize(1);
        }
    }

    private static RosterLine line(String project) {
        return new RosterLine("P1", project, "市教育局", "市一中", 2024, null, null, "",
                new Place("项目库.xlsx", null, null, null, null, null));
    }

    @Test
    void aRosterIsPutWithItsProjectsOrNotAtAll() throws Exception {
        try (Store store = open(null)) {
            openMonth(store, MONTH);
            LedgerRow one = new LedgerRow(0, MONTH, "roster", "一.xlsx", "a".repeat(64), 10, "");
            store.periods().putRoster("caiwu", one, List.of(line("项目一")));
            LedgerRow other = new LedgerRow(0, MONTH, "roster", "二.xlsx", "b".repeat(64), 10, "");
            List<RosterLine> broken = Arrays.asList(line("项目二"), null);
            assertThatThrownBy(() -> store.periods().putRoster("caiwu", other, broken))
                    .isInstanceOf(NullPointerException.class);
            assertThat(store.periods().ledgers(MONTH)).extracting(LedgerRow::file).containsExactly("一.xlsx");
            assertThat(store.periods().projects(MONTH)).extracting(Project::name).containsExactly("项目一");
        }
    }
}
