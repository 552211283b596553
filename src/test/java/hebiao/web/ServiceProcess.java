package hebiao.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as its users run it: a process of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final String address;
    private final Path log;

    private ServiceProcess(Process process, String address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /**
     * Starts it from the classes under test, or from the built jar that {@code -Dhebiao.jar} names, and waits until it
     * says so.
     */
    static ServiceProcess start(Path data, int port) throws Exception {
        return start(quickly(), data, port);
    }

    /** The same on a database of its own server. */
    static ServiceProcess on(String database, Path data, int port) throws Exception {
        return start(quickly(), data, port, "--database", database);
    }

    private static List<String> quickly() {
        List<String> program = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        String jar = System.getProperty("hebiao.jar");
        program.addAll(jar != null ? List.of("-jar", jar)
                : List.of("-cp", System.getProperty("java.class.path"), "hebiao.cli.Main"));
        return program;
    }

    /** As {@link #start(Path, int)}, under a heap of so many MiB. */
    static ServiceProcess small(Path data, int port, int heap) throws Exception {
        return start(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "hebiao.cli.Main"), data, port);
    }

    /** Starts the built jar with options of Java's own, and waits until it says so. */
    static ServiceProcess ofJar(Path jar, Path data, int port, List<String> options) throws Exception {
        return start(Stream.concat(options.stream(), Stream.of("-jar", jar.toString())).toList(), data, port);
    }

    private static ServiceProcess start(List<String> program, Path data, int port, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(program);
        command.addAll(List.of("serve", "--lang", "en", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(more));
        Path log = Files.createTempFile(data.getParent(), "serve-", ".log");
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith("started")) {
            throw new IOException(line + "\n" + Files.readString(log));
        }
        return new ServiceProcess(process, "http://localhost:" + port, log);
    }

    /** The processor time that it has taken so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long pid() {
        return process.pid();
    }

    String address() {
        return address;
    }

    /** What it wrote to its log. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** SIGKILL: nothing is finished, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; whether it ended within so many seconds. */
    boolean stop(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
