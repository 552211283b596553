package hebiao.web;

import hebiao.Postgres;
import hebiao.cli.CommandRun;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.RosterLine;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.check.Checking;
import hebiao.web.check.OwnTemplates;
import hebiao.web.guard.Passwords;
import hebiao.web.guard.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A service in this process, with a clock that stands where the test puts it. */
final class RunningService implements AutoCloseable {

    static final String PASSWORD = "correct horse 12";
    static final String MONTH = "2024-12";
    /** The departments of the made month that have a user here. */
    static final String TRANSPORT = "市交通运输局";
    static final String EDUCATION = "市教育局";

    static final Path MADE = Path.of("test-fixtures/month").toAbsolutePath();
    private static final String HASH = Passwords.hash(PASSWORD);

    private static final List<TemplateFolder> TEMPLATES = templates();

    private final Store store;
    private final Server server;
    private final MovableClock clock = new MovableClock();

    /** On SQLite; with {@code -Dhebiao.database=postgres} on an empty database of a PostgreSQL server. */
    RunningService(Path folder) throws IOException {
        this(folder, database());
    }

    private static String database() throws IOException {
        try {
            return "postgres".equals(System.getProperty("hebiao.database")) ? Postgres.emptyDatabase() : null;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    RunningService(Path folder, String database) throws IOException {
        this(folder, database, (long) Service.DAILY_MIB << 20);
    }

    /** @param templates folders of templates that do not come with the product */
    static RunningService withTemplates(Path folder, List<Path> templates) throws IOException {
        return new RunningService(folder, null, (long) Service.DAILY_MIB << 20, templates);
    }

    /** @param dailyBytes how much a department may send within 24 hours */
    RunningService(Path folder, String database, long dailyBytes) throws IOException {
        this(folder, database, dailyBytes, List.of());
    }

    private RunningService(Path folder, String database, long dailyBytes, List<Path> templates) throws IOException {
        this.store = Store.open(folder, database, clock);
        Checking checking = new Checking(store, TEMPLATES, OwnTemplates.keep(store, templates),
                Rulebook.shipped(), CommandRun.version());
        this.server = Server.start(new Service(store, checking, clock, "the-key", dailyBytes), "127.0.0.1", 0);
    }

    private static List<TemplateFolder> templates() {
        try {
            return TemplateFolder.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the users caiwu, shenji, guanli, jiaotong and jiaoyu. */
    RunningService withUsers() {
        users(store);
        return this;
    }

    static void users(Store store) {
        store.accounts().add("test", "caiwu", "财务", Role.FINANCE, null, HASH, false);
        store.accounts().add("test", "shenji", "审计", Role.AUDITOR, null, HASH, false);
        store.accounts().add("test", "guanli", "管理", Role.ADMINISTRATOR, null, HASH, false);
        store.accounts().add("test", "jiaotong", "张三", Role.DEPARTMENT, TRANSPORT, HASH, false);
        store.accounts().add("test", "jiaoyu", "李四", Role.DEPARTMENT, EDUCATION, HASH, false);
    }

    /** With the made month, its roster and its ledgers. */
    RunningService withMonth() throws IOException {
        month(store, MADE, LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
        return this;
    }

    /** Opens a made month in a store, with its ledgers and projects. */
    static void month(Store store, Path made, LocalDate due, LocalDate closed) throws IOException {
        store.periods().open("caiwu", MONTH, due, closed);
        for (String kind : List.of("roster.xlsx", "budget.xlsx", "payments.csv", "targets.xlsx")) {
            byte[] bytes = Files.readAllBytes(made.resolve(kind));
            store.periods().putLedger("caiwu", MONTH, kind.substring(0, kind.indexOf('.')), kind,
                    store.blobs().put(bytes), bytes.length);
        }
        List<RosterLine> lines = new LedgerReader(Rulebook.shipped())
                .roster(List.of(LedgerFile.on(made.resolve("roster.xlsx")))).ledger().in(2024).lines();
        store.periods().putProjects("caiwu", MONTH, lines);
    }

    /** A data folder with the user jiaoyu and a month that is open for long, for a service in a process of its own. */
    static Path data(Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (Store store = Store.open(data, null, Clock.systemUTC())) {
            store.accounts().add("test", "jiaoyu", "李四", Role.DEPARTMENT, EDUCATION, HASH, false);
            store.periods().open("test", MONTH, LocalDate.parse("2099-01-10"), LocalDate.parse("2099-01-20"));
        }
        return data;
    }

    Store store() {
        return store;
    }

    List<Route> routes() {
        return server.routes();
    }

    MovableClock clock() {
        return clock;
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    /** Stands still until it is put elsewhere. */
    static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2025-01-06T02:00:00Z");

        void put(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
