package hebiao.web;

import hebiao.consolidation.Status;
import hebiao.finding.Language;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.RosterLine;
import hebiao.store.Account;
import hebiao.store.PeriodRow;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.guard.Passwords;
import hebiao.web.guard.SecretText;
import hebiao.web.inbox.Intake;
import hebiao.web.page.Moment;
import hebiao.web.page.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The demonstration: a made month of twelve departments as it stands ten days before the deadline, with a user a role.
 *
 * @param users the four to sign in by
 * @param password of each, made for this run
 * @param returned the number of a form of the own department that was returned
 */
public record Demo(List<Account> users, String password, long returned) {

    private static final String MONTH = "2024-12";
    private static final Instant TODAY = Instant.parse("2025-01-21T02:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2025-01-31");
    private static final LocalDate CLOSES = LocalDate.parse("2025-02-10");
    private static final String OWN_DEPARTMENT = "市教育局";
    private static final List<String> LEDGERS = List.of("roster.xlsx", "budget.xlsx", "payments.csv", "targets.xlsx");
    private static final List<String> USERS = List.of("jiaoyu", "caiwu", "shenji", "guanli");

    /** A clock that begins some days before the made month's deadline. */
    public static Clock clock(Clock clock) {
        return Clock.offset(clock, Duration.between(clock.instant(), TODAY));
    }

    public String month() {
        return MONTH;
    }

    public LocalDate today() {
        return Moment.day(TODAY);
    }

    /**
     * Fills an empty store.
     *
     * @throws IOException when the disk cannot be written to
     */
    public static Demo make(Service service) throws IOException {
        Store store = service.store();
        String password = SecretText.make();
        String hash = Passwords.hash(password);
        store.accounts().add("demo", "caiwu", "王会计", Role.FINANCE, null, hash, false);
        store.accounts().add("demo", "shenji", "赵审计", Role.AUDITOR, null, hash, false);
        store.accounts().add("demo", "guanli", "孙管理", Role.ADMINISTRATOR, null, hash, false);
        store.accounts().add("demo", "jiaoyu", "李老师", Role.DEPARTMENT, OWN_DEPARTMENT, hash, false);
        store.periods().open("caiwu", MONTH, DUE, CLOSES);
        for (String ledger : LEDGERS) {
            byte[] bytes = resource(ledger);
            store.periods().putLedger("caiwu", MONTH, ledger.substring(0, ledger.indexOf('.')), ledger,
                    store.blobs().put(bytes), bytes.length);
        }
        List<RosterLine> lines = new LedgerReader(service.checking().rulebook())
                .roster(List.of(LedgerFile.of(LEDGERS.get(0), resource(LEDGERS.get(0))))).ledger().in(2024).lines();
        store.periods().putProjects("caiwu", MONTH, lines);
        send(service, hash);
        long returned = store.versions().newest(MONTH).stream().filter(one -> one.status() == Status.RETURNED
                && one.department().equals(OWN_DEPARTMENT)).mapToLong(Version::id).findFirst().orElseThrow();
        List<Account> users = USERS.stream().map(login -> store.accounts().byLogin(login).orElseThrow()).toList();
        return new Demo(users, password, returned);
    }

    /** Every department sends its forms; half of the own department's are still to come. */
    private static void send(Service service, String hash) throws IOException {
        Store store = service.store();
        PeriodRow month = store.periods().find(MONTH).orElseThrow();
        Intake intake = new Intake(store, service.checking(), service.clock());
        int kept = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(resource(MONTH + ".zip")),
                StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String department = entry.getName().substring(0, entry.getName().indexOf('/'));
                byte[] bytes = zip.readAllBytes();
                boolean stillToCome = department.equals(OWN_DEPARTMENT) && kept++ % 2 == 0;
                if (!stillToCome) {
                    intake.take(author(store, department, hash), month, new Upload(entry.getName().substring(
                            department.length() + 1), bytes.length, () -> new ByteArrayInputStream(bytes)),
                            Language.ZH);
                }
            }
        }
    }

    private static Account author(Store store, String department, String hash) {
        String login = department.equals(OWN_DEPARTMENT) ? "jiaoyu" : department;
        if (store.accounts().byLogin(login).isEmpty()) {
            store.accounts().add("demo", login, "填报人", Role.DEPARTMENT, department, hash, false);
        }
        return store.accounts().byLogin(login).orElseThrow();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("demo/" + name)) {
            return in.readAllBytes();
        }
    }
}
