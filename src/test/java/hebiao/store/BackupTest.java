package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.Postgres;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.ledger.RosterLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up while the service writes comes back whole, into either database; damage does not go unsaid. */
class BackupTest {

    private static final String MONTH = "2024-12";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-06T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Store open(String name, String database) throws IOException {
        return Store.open(folder.resolve(name), database, CLOCK);
    }

    private static void send(Store store, Account author, int number) throws IOException {
        String sha256 = store.blobs().put(("form " + number).getBytes(StandardCharsets.UTF_8));
        Finding finding = new Finding("S01", Severity.NOTICE, new Place("表.xlsx", null, null, null, null, null), "zip",
                null, null, null, Map.of("a", "\n\"'\u0007😀"));
        store.versions().add(new NewVersion(MONTH, author, "P" + number, List.of("P" + number), "表.xlsx", sha256, 10,
                "项目", Status.RETURNED, false, "1", "t", "p", List.of(finding)));
    }

    private static Account author(Store store) {
        store.periods().open("caiwu", MONTH, LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
        store.accounts().add("guanli", "jiaoyu", "李四", Role.DEPARTMENT, "市教育局", "", false);
        return store.accounts().byLogin("jiaoyu").orElseThrow();
    }

    private static RosterLine line(String department, Integer year) {
        return new RosterLine("R" + year, "项目", department, "单位", year, null, null, "",
                new Place("项目库.xlsx", null, null, null, null, null));
    }

    private void isWholeWhereverItIsRestored(String from, String to) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Backup.Facts facts;
        try (Store store = open("data", from)) {
            Account author = author(store);
            store.periods().putProjects("caiwu", MONTH, List.of(line("", null), line("市教育局", 2024)));
            for (int number = 0; number < 20; number++) {
                send(store, author, number);
            }
            Future<Integer> writer = pool.submit(() -> {
                int number = 20;
                while (!enough.get()) {
                    send(store, author, number++);
                }
                return number;
            });
            facts = new Backup(folder.resolve("backup")).make(store);
            enough.set(true);
            assertThat(writer.get()).isGreaterThan(20);
        }
        pool.shutdown();
        try (Store restored = open("restored", to)) {
            Backup.Proof proof = new Backup(folder.resolve("backup")).restore(restored);
            assertThat(proof.isWhole()).isTrue();
            assertThat(proof.trail().head()).isEqualTo(facts.head());
            assertThat(restored.versions().newest(MONTH)).hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(version -> assertThat(restored.blobs().get(version.sha256()))
                            .asString(StandardCharsets.UTF_8).startsWith("form "));
            assertThat(restored.versions().findings(1).get(0).arguments()).containsEntry("a", "\n\"'\u0007😀");
            assertThat(restored.periods().projects(MONTH)).extracting(Project::year).containsExactly(null, 2024);
            send(restored, restored.accounts().byLogin("jiaoyu").orElseThrow(), 1_000_000);
            assertThat(restored.trail().verify().isWhole()).isTrue();
        }
    }

    @Test
    void sqliteToSqlite() throws Exception {
        isWholeWhereverItIsRestored(null, null);
    }

    @Test
    void sqliteToPostgresql() throws Exception {
        Postgres.assumeInstalled();
        isWholeWhereverItIsRestored(null, Postgres.emptyDatabase());
    }

    @Test
    void postgresqlToSqlite() throws Exception {
        Postgres.assumeInstalled();
        isWholeWhereverItIsRestored(Postgres.emptyDatabase(), null);
    }

    private Path backupOfThree() throws IOException {
        Path backup = folder.resolve("backup");
        try (Store store = open("data", null)) {
            Account author = author(store);
            for (int number = 0; number < 3; number++) {
                send(store, author, number);
            }
            new Backup(backup).make(store);
        }
        return backup;
    }

    private Backup.Proof restored(Path backup) throws IOException {
        try (Store store = open("restored", null)) {
            return new Backup(backup).restore(store);
        }
    }

    private static void change(Path file, String one, String other) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(one);
        Files.writeString(file, text.replace(one, other));
    }

    @Test
    void aChangedFileIsNamed() throws Exception {
        Path backup = backupOfThree();
        String sha256 = new Blobs(backup.resolve("blobs")).names().get(0);
        Files.writeString(backup.resolve("blobs").resolve(sha256.substring(0, 2)).resolve(sha256), "form X");
        Backup.Proof proof = restored(backup);
        assertThat(proof.isWhole()).isFalse();
        assertThat(proof.damaged()).containsExactly(sha256);
    }

    /** A row must never be without its file: what cannot be read leaves a store in which there is nothing. */
    @Test
    void rowsComeBehindTheirFiles() throws Exception {
        Path backup = backupOfThree();
        String sha256 = new Blobs(backup.resolve("blobs")).names().get(2);
        Path blob = backup.resolve("blobs").resolve(sha256.substring(0, 2)).resolve(sha256);
        Files.delete(blob);
        Files.createDirectory(blob);
        assertThatThrownBy(() -> restored(backup)).isInstanceOf(IOException.class);
        try (Store store = open("restored", null)) {
            assertThat(store.accounts().isEmpty()).isTrue();
            assertThat(store.trail().head()).isEmpty();
        }
    }

    @Test
    void aChangedTrailIsTold() throws Exception {
        Path backup = backupOfThree();
        change(backup.resolve("tables/trail.jsonl"), "account.add", "account.ada");
        assertThat(restored(backup).trail().broken()).isEqualTo(2);
    }

    @Test
    void aTrailThatLostItsEndIsTold() throws Exception {
        Path backup = backupOfThree();
        List<String> lines = Files.readAllLines(backup.resolve("tables/trail.jsonl"));
        Files.write(backup.resolve("tables/trail.jsonl"), lines.subList(0, lines.size() - 1));
        Backup.Proof proof = restored(backup);
        assertThat(proof.trail().isWhole()).isTrue();
        assertThat(proof.isWhole()).isFalse();
    }

    @Test
    void halfABackupIsNotRestored() throws Exception {
        Path backup = backupOfThree();
        Files.delete(backup.resolve("backup.json"));
        assertThatThrownBy(() -> restored(backup)).isInstanceOfSatisfying(BackupProblem.class,
                problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.NO_BACKUP));
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws Exception {
        Path backup = backupOfThree();
        restored(backup);
        assertThatThrownBy(() -> restored(backup)).isInstanceOfSatisfying(BackupProblem.class,
                problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.DATA_IN_USE));
        try (Store store = open("data", null)) {
            assertThatThrownBy(() -> new Backup(backup).make(store)).isInstanceOfSatisfying(BackupProblem.class,
                    problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.FOLDER_IN_USE));
        }
    }
}
