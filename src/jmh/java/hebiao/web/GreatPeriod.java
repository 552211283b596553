package hebiao.web;

import hebiao.cli.CommandRun;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.store.Account;
import hebiao.store.PeriodRow;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.check.Checking;
import hebiao.web.guard.Passwords;
import hebiao.web.inbox.Intake;
import hebiao.web.page.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month that {@code MadeMonth} made, taken into a service's store form by form: how fast, and how long board, lists
 * and closing then take in the built service.
 */
public final class GreatPeriod {

    private static final LocalDate NEVER = LocalDate.parse("2099-01-10");
    private static final String PERIOD = "/periods/" + RunningService.MONTH;
    private static final List<String> PAGES = List.of("/periods", PERIOD, PERIOD + "/findings",
            PERIOD + "/findings?rule=F03", PERIOD + "/reminders", PERIOD + "/ledgers", PERIOD + "/closing",
            PERIOD + "/board/xlsx", PERIOD + "/findings/csv");
    private static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:+UseSerialGC");
    private static final int LONGEST_SECONDS = 3600;

    private final PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path month;
    private final Path data;

    private GreatPeriod(Path month, Path data) {
        this.month = month;
        this.data = data;
    }

    /** @param arguments the jar, the folder of the month, and a folder for the store, which is kept */
    public static void main(String[] arguments) throws Exception {
        GreatPeriod period = new GreatPeriod(Path.of(arguments[1]), Path.of(arguments[2]).toAbsolutePath());
        if (!Files.exists(period.data)) {
            period.fill();
        }
        period.visit(Path.of(arguments[0]));
    }

    private void fill() throws Exception {
        long begun = System.nanoTime();
        try (Store store = Store.open(data, null, Clock.systemUTC())) {
            RunningService.month(store, month, NEVER, NEVER);
            String hash = Passwords.hash(RunningService.PASSWORD);
            store.accounts().add("test", "caiwu", "财务", Role.FINANCE, null, hash, false);
            Checking checking = new Checking(store, TemplateFolder.shipped(), Rulebook.shipped(), CommandRun.version());
            Intake intake = new Intake(store, checking, Clock.systemUTC());
            PeriodRow row = store.periods().find(RunningService.MONTH).orElseThrow();
            Map<String, List<Path>> forms = forms();
            ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
            List<Future<Integer>> departments = forms.entrySet().stream().map(department -> pool.submit(() -> {
                Account author = author(store, department.getKey(), hash);
                for (Path form : department.getValue()) {
                    intake.take(author, row, new Upload(form.getFileName().toString(), Files.size(form),
                            () -> open(form)), Language.ZH);
                }
                return department.getValue().size();
            })).toList();
            int taken = 0;
            for (Future<Integer> department : departments) {
                taken += department.get();
            }
            pool.shutdown();
            screen.printf("%d forms taken in %d s%n", taken, seconds(begun));
        }
    }

    private Map<String, List<Path>> forms() throws IOException {
        try (Stream<Path> files = Files.walk(month.resolve("forms"))) {
            return files.filter(Files::isRegularFile).sorted()
                    .collect(Collectors.groupingBy(file -> file.getParent().getFileName().toString()));
        }
    }

    private static synchronized Account author(Store store, String department, String hash) {
        String login = "user" + store.accounts().all().size();
        store.accounts().add("test", login, department, Role.DEPARTMENT, department, hash, false);
        return store.accounts().byLogin(login).orElseThrow();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(Path jar) throws Exception {
        try (ServiceProcess service = ServiceProcess.ofJar(jar, data, ServiceProcess.freePort(), OPTIONS)) {
            ProcessWatch watch = new ProcessWatch(service.pid());
            HttpUser department = HttpUser.at(service.address(), "user1");
            HttpUser finance = HttpUser.at(service.address(), "caiwu");
            for (int round = 1; round <= 2; round++) {
                look(department, "/inbox/" + RunningService.MONTH, round);
                for (String page : PAGES) {
                    look(finance, page, round);
                }
            }
            long begun = System.nanoTime();
            finance.post(PERIOD + "/closing", Map.of());
            screen.printf("closing: %s, %d s%n", Waiting.forJob(finance, PERIOD, LONGEST_SECONDS), seconds(begun));
            look(finance, PERIOD + "/closing", 1);
            watch.look();
            screen.print(watch.figures());
            screen.print(service.log());
        }
    }

    private void look(HttpUser user, String path, int round) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = user.bytes(path);
        screen.printf("%d %-32s %d %8d ms %10d bytes%n", round, path, answer.statusCode(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), answer.body().length);
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }
}
