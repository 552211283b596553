package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.importer.Sha256;
import hebiao.store.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed while clients upload, and started again: whatever it had acknowledged is there, bit for bit.
 * {@code -Dhebiao.kills=1000} kills it as often.
 */
class KilledServiceTest {

    private static final int CLIENTS = 20;
    private static final int KILLS = Integer.getInteger("hebiao.kills", 3);
    private static final int LONGEST_LIFE_MS = 1500;
    private static final int LONGEST_WAIT_MS = 60_000;
    private static final String MONTH = "2024-12";

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Path data;
    private byte[] form;

    @BeforeEach
    void oneUserAndOneMonth() throws IOException {
        data = RunningService.data(folder);
        form = Files.readAllBytes(Path.of("test-fixtures/forms/form-02.xlsx"));
    }

    private Store open() throws IOException {
        return Store.open(data, null, Clock.systemUTC());
    }

    @Test
    void whatItAcknowledgedIsThere() throws Exception {
        int port = ServiceProcess.freePort();
        Random random = new Random(1);
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> clients = new ArrayList<>();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                try (ServiceProcess service = ServiceProcess.start(data, port)) {
                    if (clients.isEmpty()) {
                        HttpUser user = HttpUser.at(service.address(), "jiaoyu");
                        for (int client = 0; client < CLIENTS; client++) {
                            int number = client;
                            clients.add(pool.submit(() -> upload(user, number)));
                        }
                    }
                    liveAWhile(1 + random.nextInt(LONGEST_LIFE_MS));
                    service.kill();
                }
            }
        } finally {
            enough.set(true);
        }
        for (Future<?> client : clients) {
            client.get();
        }
        pool.shutdown();
        assertNothingIsLost(port);
    }

    private void liveAWhile(int milliseconds) throws InterruptedException {
        int before = acknowledged.size();
        int lives = 0;
        do {
            Thread.sleep(milliseconds);
            lives += milliseconds;
        } while (acknowledged.size() == before && lives < LONGEST_WAIT_MS);
        assertThat(acknowledged.size()).as("acknowledged in %d ms", lives).isGreaterThan(before);
    }

    private Void upload(HttpUser user, int client) throws Exception {
        for (int number = 0; !enough.get(); number++) {
            String name = "form-" + client + "-" + number + ".xlsx";
            byte[] bytes = MadeForm.unlike(form, name);
            try {
                HttpResponse<String> answer = user.upload("/inbox/" + MONTH + "/files", "files", Map.of(name, bytes));
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).contains(name);
                    acknowledged.add(Sha256.of(bytes));
                }
            } catch (IOException killed) {
                Thread.sleep(20);
            }
        }
        return null;
    }

    private void assertNothingIsLost(int port) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(data, port)) {
            assertThat(HttpUser.at(service.address(), "jiaoyu").get("/inbox/" + MONTH).statusCode()).isEqualTo(200);
            assertThat(service.stop(10)).isTrue();
        }
        try (Store store = open()) {
            List<String> kept = store.files();
            assertThat(kept).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + CLIENTS * KILLS);
            assertThat(store.blobs().damaged(kept)).isEmpty();
            assertThat(new TreeSet<>(store.blobs().names())).containsAll(kept);
            assertThat(store.trail().verify().isWhole()).isTrue();
            store.sweep(Instant.now().plus(Duration.ofHours(1)));
            try (var left = Files.list(data.resolve("incoming"))) {
                assertThat(left).isEmpty();
            }
            System.getLogger("hebiao").log(System.Logger.Level.INFO, KILLS + " kills, " + acknowledged.size()
                    + " acknowledged, all there");
        }
    }
}
