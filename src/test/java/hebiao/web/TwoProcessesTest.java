package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.Postgres;
import hebiao.importer.Sha256;
import hebiao.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one PostgreSQL database and one folder of files are one service, also while one of them is killed.
 * {@code -Dhebiao.jar=target/hebiao.jar} starts the built jar.
 */
class TwoProcessesTest {

    private static final String INBOX = "/inbox/" + RunningService.MONTH;
    private static final String PERIOD = "/periods/" + RunningService.MONTH;
    private static final int CLIENTS = 8;
    private static final int FORMS = 6;

    @TempDir
    private Path folder;

    private Path data;
    private String database;
    private byte[] form;
    private int ledgers;
    private final List<byte[]> forms = new ArrayList<>();

    @BeforeEach
    void usersAndAMonth() throws Exception {
        Postgres.assumeInstalled();
        data = folder.resolve("data");
        database = Postgres.emptyDatabase();
        form = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
        for (int number = 0; number < FORMS; number++) {
            forms.add(MadeForm.unlike(form, "form-" + number));
        }
        try (Store store = open()) {
            RunningService.users(store);
            RunningService.month(store, RunningService.MADE, LocalDate.parse("2099-01-10"),
                    LocalDate.parse("2099-01-20"));
            ledgers = store.files().size();
        }
    }

    private Store open() throws IOException {
        return Store.open(data, database, Clock.systemUTC());
    }

    @Test
    void aSessionAFileAndAClosingOfOneAreTheOthersToo() throws Exception {
        try (ServiceProcess one = ServiceProcess.on(database, data, ServiceProcess.freePort());
                ServiceProcess other = ServiceProcess.on(database, data, ServiceProcess.freePort())) {
            HttpUser here = HttpUser.at(one.address(), "jiaotong");
            HttpUser there = here.at(other.address());
            assertThat(here.upload(INBOX + "/files", "files", Map.of("003.xlsx", form)).statusCode()).isEqualTo(200);
            assertThat(there.get(INBOX).body()).contains("003.xlsx");
            assertThat(there.upload(INBOX + "/files", "files", Map.of("003.xlsx", form)).body()).contains("相同");

            HttpUser finance = HttpUser.at(one.address(), "caiwu");
            HttpUser elsewhere = finance.at(other.address());
            assertThat(finance.post(PERIOD + "/check", Map.of()).statusCode()).isEqualTo(303);
            Waiting.forJob(finance, PERIOD);
            assertThat(elsewhere.get(PERIOD + "/findings").body()).contains("C01");
            assertThat(elsewhere.post(PERIOD + "/closing", Map.of()).statusCode()).isEqualTo(303);
            assertThat(Waiting.forJob(elsewhere, PERIOD)).contains("已关闭");
            assertThat(finance.bytes(PERIOD + "/closings/1").body())
                    .isEqualTo(elsewhere.bytes(PERIOD + "/closings/1").body());
            assertThat(here.upload(INBOX + "/files", "files", Map.of("new.xlsx", MadeForm.unlike(form, "new")))
                    .body()).contains("财务处已关闭 2024-12，没有收下");
            assertThat(one.stop(10)).isTrue();
            assertThat(other.stop(10)).isTrue();
        }
        try (Store store = open()) {
            assertThat(store.trail().verify().isWhole()).isTrue();
        }
    }

    /** The same files arrive at both at once; one of the two dies in the middle. */
    @Test
    void whatEitherAcknowledgedIsThereOnce() throws Exception {
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        try (ServiceProcess one = ServiceProcess.on(database, data, ServiceProcess.freePort());
                ServiceProcess other = ServiceProcess.on(database, data, ServiceProcess.freePort())) {
            HttpUser here = HttpUser.at(one.address(), "jiaotong");
            List<HttpUser> both = List.of(here, here.at(other.address()));
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                HttpUser user = both.get(client % 2);
                clients.add(pool.submit(() -> send(user, acknowledged)));
            }
            while (acknowledged.size() < FORMS / 2) {
                Thread.sleep(10);
            }
            one.kill();
            for (Future<?> client : clients) {
                client.get();
            }
            pool.shutdown();
            assertThat(acknowledged).hasSize(FORMS);
            assertThat(both.get(1).get(INBOX).statusCode()).isEqualTo(200);
        }
        try (Store store = open()) {
            List<String> kept = store.files();
            assertThat(kept).containsAll(acknowledged).hasSize(ledgers + FORMS);
            assertThat(store.blobs().damaged(kept)).isEmpty();
            assertThat(store.trail().verify().isWhole()).isTrue();
        }
    }

    private Void send(HttpUser user, Set<String> acknowledged) throws Exception {
        for (byte[] bytes : forms) {
            try {
                if (user.upload(INBOX + "/files", "files", Map.of("003.xlsx", bytes)).statusCode() == 200) {
                    acknowledged.add(Sha256.of(bytes));
                }
            } catch (IOException killed) {
                return null;
            }
        }
        return null;
    }
}
