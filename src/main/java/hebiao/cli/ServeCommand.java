package hebiao.cli;

import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.store.Store;
import hebiao.web.Server;
import hebiao.web.Service;
import hebiao.web.check.Checking;
import hebiao.web.guard.SecretText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOptions options;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "option.host")
    private String host;

    @Override
    public Integer call() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Store store = options.open(language.texts())) {
            Checking checking = new Checking(store, TemplateFolder.shipped(), Rulebook.shipped(), Version.number());
            Service service = new Service(store, checking, DataOptions.clock(), SecretText.make());
            try (Server server = Server.start(service, host, port)) {
                stopOnSignal(asked, stopped);
                say(service, "http://localhost:" + server.port());
                asked.await();
            }
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void say(Service service, String address) {
        PrintWriter out = main.terminal().out();
        out.println(language.texts().of("serve.started", address, options.data().toAbsolutePath().normalize()));
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
