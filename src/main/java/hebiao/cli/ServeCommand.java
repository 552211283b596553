package hebiao.cli;

import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.store.Store;
import hebiao.web.Demo;
import hebiao.web.Server;
import hebiao.web.Service;
import hebiao.web.check.Checking;
import hebiao.web.check.OwnTemplates;
import hebiao.web.guard.SecretText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: the web service, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int GRACE_SECONDS = 10;
    /** The first page comes before what the first file would wait for. */
    private static final int FIRST_PAGE_SECONDS = 1;

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOptions options;

    @Mixin
    private OwnTemplatesOption own;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "option.host")
    private String host;

    @Option(names = "--daily-mib", defaultValue = "" + Service.DAILY_MIB, paramLabel = "MIB",
            descriptionKey = "option.dailyMib")
    private int dailyMib;

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        List<Path> ownTemplates = own.usable();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Path folder = demo ? Files.createTempDirectory("hebiao-demo-") : options.data();
        Clock clock = demo ? Demo.clock(DataOptions.clock()) : DataOptions.clock();
        // beside the opening of the database, which takes as long as both
        CompletableFuture<List<TemplateFolder>> templates = CompletableFuture.supplyAsync(ServeCommand::templates);
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(Server::prepare);
        try (Store store = options.open(folder, clock, language.texts())) {
            Checking checking = new Checking(store, templates.join(), OwnTemplates.keep(store, ownTemplates),
                    Rulebook.shipped(), Version.number());
            Service service = new Service(store, checking, clock, SecretText.make(),
                    (long) Math.max(1, dailyMib) << 20);
            Optional<Demo> made = demo ? Optional.of(Demo.make(service)) : Optional.empty();
            prepared.join();
            try (Server server = Server.start(service, host, port)) {
                stopOnSignal(asked, stopped);
                String address = "http://localhost:" + server.port();
                say(service, address, folder);
                made.ifPresent(one -> say(one, address));
                if (!asked.await(FIRST_PAGE_SECONDS, TimeUnit.SECONDS)) {
                    checking.warmUp();
                }
                asked.await();
            }
        } finally {
            if (demo) {
                Store.remove(folder);
            }
            stopped.countDown();
        }
        return 0;
    }

    private static List<TemplateFolder> templates() {
        try {
            return TemplateFolder.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(Demo made, String address) {
        PrintWriter out = main.terminal().out();
        Texts texts = language.texts();
        out.println(texts.of("serve.demo", made.today()));
        made.users().forEach(user -> out.println(texts.of("serve.demo.user", user.login(), made.password(),
                texts.of("user." + user.role()), user.department() == null ? "" : user.department())));
        out.println(texts.of("serve.demo.look", address + "/inbox/" + made.month(),
                address + "/versions/" + made.returned(), address + "/periods/" + made.month(), address + "/trail"));
        out.flush();
    }

    private void say(Service service, String address, Path folder) {
        PrintWriter out = main.terminal().out();
        out.println(language.texts().of("serve.started", address, folder.toAbsolutePath().normalize()));
        if (service.store().accounts().isEmpty()) {
            out.println(language.texts().of("serve.first", address + "/start?key=" + service.startKey()));
        }
        out.flush();
    }

    /** Requests in hand are finished before the store closes, within ten seconds. */
    private static void stopOnSignal(CountDownLatch asked, CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                stopped.await(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
