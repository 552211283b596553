package hebiao;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One real PostgreSQL server for the whole run, in a folder of its own; it refuses to run as root. */
public final class Postgres {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private static Path folder;
    private static int port;
    private static int databases;

    private Postgres() {
    }

    /** Skips the test where PostgreSQL is not installed. */
    public static void assumeInstalled() throws IOException {
        Assumptions.assumeTrue(programs().isPresent(), "PostgreSQL is not installed");
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb"))).max(Comparator.naturalOrder());
        }
    }

    /** The URL of a database in which there is nothing yet. */
    public static synchronized String emptyDatabase() throws Exception {
        if (folder == null) {
            start();
        }
        String name = "test" + ++databases;
        run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + USER;
    }

    private static void start() throws Exception {
        Path made = Files.createTempDirectory("postgres-");
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        folder = made;
        run("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        Runtime.getRuntime().addShutdownHook(new Thread(Postgres::remove));
        goOn();
    }

    /** Stops the server, as a machine does that is switched off in good order. */
    public static synchronized void stop() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-m", "fast", "stop");
    }

    /** Starts it, or starts it again. */
    public static synchronized void goOn() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1", "start");
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static void remove() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            run("rm", "-rf", folder.toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        Path own = programs().orElseThrow().resolve(program);
        command.add(Files.exists(own) ? own.toString() : program);
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("postgres-", ".txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        String text = Files.readString(said);
        Files.delete(said);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(program + ": " + text);
        }
    }
}
