package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.Postgres;
import hebiao.importer.Sha256;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disk, database and clock fail under the running service: it says so, keeps what it said it kept, and goes on. */
class FaultsTest {

    private static final String SEND = "/inbox/2024-12/files";

    @TempDir
    private Path folder;

    private static HttpResponse<String> send(HttpUser user, String name) throws Exception {
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms", name));
        return user.upload(SEND, "files", Map.of(name, form));
    }

    private static boolean isKept(RunningService service, String name) throws IOException {
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms", name));
        return service.store().files().contains(Sha256.of(form));
    }

    @Test
    void aLockedDatabaseIsSaidAndTheNextFileIsTaken() throws Exception {
        try (RunningService service = new RunningService(folder, null).withUsers().withMonth()) {
            HttpUser user = HttpUser.of(service, "jiaoyu");
            assertThat(send(user, "form-01.xlsx").statusCode()).isEqualTo(200);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hebiao.db"))) {
                other.createStatement().execute("BEGIN IMMEDIATE");
                HttpResponse<String> refused = send(user, "form-02.xlsx");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).doesNotContain("SQLITE").doesNotContain("Exception");
                assertThat(user.get("/inbox/2024-12").statusCode()).isEqualTo(200);
            }
            assertThat(isKept(service, "form-02.xlsx")).isFalse();
            assertThat(send(user, "form-02.xlsx").statusCode()).isEqualTo(200);
            assertThat(service.store().trail().verify().isWhole()).isTrue();
        }
    }

    @Test
    void aDatabaseServerThatStopsIsFoundAgain() throws Exception {
        Postgres.assumeInstalled();
        try (RunningService service = new RunningService(folder, Postgres.emptyDatabase()).withUsers().withMonth()) {
            HttpUser user = HttpUser.of(service, "jiaoyu");
            assertThat(send(user, "form-01.xlsx").statusCode()).isEqualTo(200);
            Postgres.stop();
            try {
                long began = System.nanoTime();
                assertThat(send(user, "form-02.xlsx").statusCode()).isEqualTo(503);
                // the database is waited for five seconds once, not again for the page that says so
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));
            } finally {
                Postgres.goOn();
            }
            assertThat(send(user, "form-02.xlsx").statusCode()).isEqualTo(200);
            assertThat(isKept(service, "form-01.xlsx")).isTrue();
            assertThat(isKept(service, "form-02.xlsx")).isTrue();
            assertThat(service.store().trail().verify().isWhole()).isTrue();
        }
    }

    @Test
    void twoProcessesOnOneDatabaseAreOneService() throws Exception {
        Postgres.assumeInstalled();
        String database = Postgres.emptyDatabase();
        try (RunningService one = new RunningService(folder, database).withUsers().withMonth();
                RunningService other = new RunningService(folder, database)) {
            HttpUser here = HttpUser.of(one, "jiaoyu");
            HttpUser there = HttpUser.of(other, "jiaoyu");
            assertThat(send(here, "form-01.xlsx").statusCode()).isEqualTo(200);
            assertThat(send(there, "form-01.xlsx").statusCode()).isEqualTo(200);
            assertThat(send(there, "form-02.xlsx").statusCode()).isEqualTo(200);
            assertThat(one.store().versions().newest("2024-12")).hasSize(2);
            assertThat(here.get("/inbox/2024-12").body()).contains("form-02.xlsx");
            assertThat(one.store().trail().verify().isWhole()).isTrue();
        }
    }

    @Test
    void aClockThatIsSetBackDisturbsNothing() throws Exception {
        try (RunningService service = new RunningService(folder).withUsers().withMonth()) {
            HttpUser user = HttpUser.of(service, "jiaoyu");
            assertThat(send(user, "form-01.xlsx").statusCode()).isEqualTo(200);
            service.clock().put("2025-01-05T23:00:00Z");
            assertThat(send(user, "form-02.xlsx").statusCode()).isEqualTo(200);
            assertThat(service.store().trail().verify().isWhole()).isTrue();
        }
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Test
    void aFullDiskIsSaidAndNothingHalfKeptIsAcknowledged() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean root = System.getProperty("user.name").equals("root");
        Assumptions.assumeTrue(root && run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0,
                "only root can make a small disk");
        try (RunningService service = new RunningService(disk).withUsers().withMonth()) {
            HttpUser user = HttpUser.of(service, "jiaoyu");
            assertThat(send(user, "form-01.xlsx").statusCode()).isEqualTo(200);
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            HttpResponse<String> refused = send(user, "form-02.xlsx");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(isKept(service, "form-02.xlsx")).isFalse();
            Files.delete(ballast);
            assertThat(send(user, "form-02.xlsx").statusCode()).isEqualTo(200);
            assertThat(service.store().blobs().damaged(service.store().files())).isEmpty();
            assertThat(service.store().trail().verify().isWhole()).isTrue();
        } finally {
            run("umount", disk.toString());
        }
    }

    /** Fills a disk to its last byte. */
    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[4096];
        new Random(1).nextBytes(block);
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(ballast)).isPositive();
        }
    }
}
