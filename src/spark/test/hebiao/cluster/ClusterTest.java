package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is submitted, with workers that are processes of their own. */
@Tag("slow")
class ClusterTest {

    private static final Path MONTH = Path.of("test-fixtures/month").toAbsolutePath();
    private static final List<String> LEDGERS = List.of("--roster", MONTH.resolve("roster.xlsx").toString(),
            "--budget", MONTH.resolve("budget.xlsx").toString(), "--payments", MONTH.resolve("payments.csv").toString(),
            "--targets", MONTH.resolve("targets.xlsx").toString());
    private static final String JAR = Path.of("target/hebiao-spark.jar").toAbsolutePath().toString();
    private static final Duration LONGEST = Duration.ofMinutes(8);

    @TempDir
    private Path folder;
    private SparkHome spark;

    @BeforeEach
    void install() throws IOException {
        spark = new SparkHome(folder);
    }

    @AfterEach
    void stop() throws IOException {
        spark.close();
    }

    @Test
    void twoProcessesOfOneMachineSayTheSame() throws Exception {
        Process job = consolidate("local-cluster[2,1,1024]", "--conf", "spark.executor.memory=512m");
        assertThat(ends(job)).isZero();
        assertThat(findings()).isEqualTo(alone());
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleChangesNothing() throws Exception {
        String master = "spark://127.0.0.1:" + master();
        worker(master, "one");
        Process two = worker(master, "two");
        Path events = Files.createDirectory(folder.resolve("events"));
        Process job = consolidate(master, "--conf", "spark.executor.memory=512m",
                "--conf", "spark.eventLog.enabled=true", "--conf", "spark.eventLog.dir=" + events.toUri(),
                "--conf", "spark.eventLog.rolling.enabled=false", "--conf", "spark.eventLog.compress=false");
        await(() -> says(events, "\"SparkListenerStageCompleted\""), job);
        assertThat(two.descendants().count()).as("the worker to be killed has an executor").isPositive();
        SparkHome.kill(two);
        assertThat(ends(job)).isZero();
        assertThat(says(events, "\"SparkListenerExecutorRemoved\"")).isTrue();
        assertThat(findings()).isEqualTo(alone());
    }

    @Test
    void aFormThatEndsItsProcessIsFoundByItsName() throws Exception {
        Path classes = folder.resolve("poison.jar");
        jar(classes, PoisonedJob.class);
        Process job = spark.submit(folder.resolve("job.log"), "--master", "local-cluster[2,1,1024]",
                "--conf", "spark.executor.memory=512m", "--conf", "spark.task.maxFailures=2", "--conf",
                "spark.deploy.maxExecutorRetries=-1", "--conf", "spark.driver.host=127.0.0.1", "--jars", JAR,
                "--class", PoisonedJob.class.getName(), classes.toString(),
                Path.of("test-fixtures/forms").toAbsolutePath().toString(),
                folder.resolve("said").toString());
        assertThat(ends(job)).isZero();
        assertThat(Files.readAllLines(folder.resolve("said"))).containsExactly("read 9",
                "unreadable " + PoisonedJob.POISON + " S01");
    }

    private Process consolidate(String master, String... settings) throws IOException {
        List<String> job = List.of("--class", "hebiao.cluster.Consolidate", "--conf", "spark.driver.host=127.0.0.1",
                JAR, "--period", "2024-12", "--forms", MONTH.resolve("2024-12.zip").toString(), "--forms",
                MONTH.resolve("2024-11.zip").toString(), "--out", folder.resolve("spread").toString(),
                "--piece-bytes", "8000");
        return spark.submit(folder.resolve("job.log"), Stream.of(Stream.of("--master", master), Stream.of(settings),
                job.stream(), LEDGERS.stream()).flatMap(part -> part).toArray(String[]::new));
    }

    private int master() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        spark.start("128m", folder.resolve("master.log"), "org.apache.spark.deploy.master.Master",
                "--host", "127.0.0.1", "--port", String.valueOf(port), "--webui-port", "0");
        return port;
    }

    private Process worker(String master, String name) throws IOException {
        return spark.start("128m", folder.resolve(name + ".log"), "org.apache.spark.deploy.worker.Worker",
                "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0",
                "--work-dir", folder.resolve(name).toString(), master);
    }

    /** The exit status; what the job said goes with a failure. */
    private int ends(Process job) throws Exception {
        assertThat(job.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(job.exitValue()).as(Files.readString(folder.resolve("job.log"))).isZero();
        return job.exitValue();
    }

    private static void await(BooleanSupplier what, Process job) throws InterruptedException {
        while (!what.getAsBoolean() && job.isAlive()) {
            Thread.sleep(20);
        }
        assertThat(job.isAlive()).as("the job still runs").isTrue();
    }

    private static boolean says(Path events, String event) {
        try (Stream<Path> files = Files.list(events)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(event)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // renamed at the end, while we look
            return false;
        }
    }

    private String findings() throws IOException {
        return Files.readString(folder.resolve("spread/2024-12/findings.json"));
    }

    private String alone() throws IOException {
        return OneMachine.findings(folder.resolve("alone"), Stream.concat(Stream.of(
                MONTH.resolve("2024-12.zip").toString(), MONTH.resolve("2024-11.zip").toString()), LEDGERS.stream()));
    }

    private static void jar(Path jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var bytes = type.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
    }
}
