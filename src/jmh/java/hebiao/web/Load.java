package hebiao.web;

import hebiao.form.Period;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.guard.Passwords;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The built service in a process of its own under so many users: how long they wait, and what it holds. */
public final class Load {

    private static final int LOOK_EVERY_SECONDS = 5;
    private static final int GRACE_SECONDS = 60;
    private static final LocalDate NEVER = LocalDate.parse("2099-01-10");
    private static final String FINANCE = "caiwu";

    private Load() {
    }

    /** @param arguments the jar, and a folder that is made anew */
    public static void main(String[] arguments) throws Exception {
        PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LoadPlan plan = LoadPlan.asked();
        Path data = Files.createDirectories(Path.of(arguments[1])).resolve("data");
        people(data, plan);
        screen.println(plan);
        long begun = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.ofJar(Path.of(arguments[0]), data, ServiceProcess.freePort(),
                options(plan))) {
            screen.printf("said that it started after %d ms%n",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            Answered answered = new Answered();
            screen.print(run(service, plan, forms(), answered));
            screen.print(answered.table());
            screen.println("stopped within 10 s: " + service.stop(10));
            screen.print(service.log());
        }
        try (Store store = Store.open(data, null, Clock.systemUTC())) {
            screen.println("kept: " + store.files().size() + ", damaged: " + store.blobs().damaged(store.files())
                    + ", trail whole: " + store.trail().verify().isWhole());
        }
    }

    /** As the README starts it on a small machine. */
    private static List<String> options(LoadPlan plan) {
        return List.of("-Xmx" + plan.heap() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    private static void people(Path data, LoadPlan plan) throws Exception {
        String hash = Passwords.hash(RunningService.PASSWORD);
        try (Store store = Store.open(data, null, Clock.systemUTC())) {
            RunningService.month(store, RunningService.MADE, NEVER, NEVER);
            store.accounts().add("test", FINANCE, "财务", Role.FINANCE, null, hash, false);
            List<String> departments = store.periods().projects(RunningService.MONTH).stream()
                    .map(project -> project.department()).distinct().sorted().toList();
            for (int number = 0; number < plan.users(); number++) {
                store.accounts().add("test", LoadUser.login(number), "用户" + number, Role.DEPARTMENT,
                        departments.get(number % departments.size()), hash, false);
            }
        }
    }

    private static List<byte[]> forms() throws Exception {
        List<byte[]> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("test-fixtures/forms"))) {
            for (Path file : files.sorted().toList()) {
                forms.add(Files.readAllBytes(file));
            }
        }
        return forms;
    }

    private static String run(ServiceProcess service, LoadPlan plan, List<byte[]> forms, Answered answered)
            throws Exception {
        ProcessWatch watch = new ProcessWatch(service.pid());
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService pool = Executors.newCachedThreadPool();
        HttpUser slow = HttpUser.at(service.address(), LoadUser.login(0));
        for (int number = 0; number < plan.slow(); number++) {
            pool.submit(new SlowClient(service.address(), slow, ended));
        }
        ExecutorService users = Executors.newFixedThreadPool(plan.users());
        for (int number = 0; number < plan.users(); number++) {
            users.submit(new LoadUser(service.address(), number, plan, forms, answered));
        }
        users.shutdown();
        HttpUser finance = HttpUser.at(service.address(), FINANCE);
        while (!users.awaitTermination(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
            watch.look();
            if (plan.reads()) {
                office(finance, answered);
            }
        }
        ended.set(true);
        pool.shutdownNow();
        pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        watch.look();
        return watch.figures();
    }

    private static void office(HttpUser finance, Answered answered) throws Exception {
        for (String page : List.of("", "/findings", "/reminders")) {
            long before = System.nanoTime();
            int status = finance.get("/periods/" + Period.of(RunningService.MONTH) + page).statusCode();
            answered.took("office" + page, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
            if (status != 200) {
                answered.failed("office" + page + ": " + status);
            }
        }
    }
}
