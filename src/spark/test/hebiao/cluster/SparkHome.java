package hebiao.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An installation of Spark made of the jars that Maven brought, and the processes that run on it. */
final class SparkHome implements AutoCloseable {

    /** What Spark asks for and this product too, so that Maven does not count it to Spark. */
    private static final Pattern SHARED = Pattern.compile(
            "(?:jackson-|commons-|slf4j-api|log4j-api|snakeyaml|kotlin-|jakarta\\.|annotations-).*\\.jar");

    private final Path home;
    private final String classPath;
    private final Map<String, String> environment;
    private final List<Process> processes = new ArrayList<>();

    /** @param folder is filled */
    SparkHome(Path folder) throws IOException {
        this(folder, "", Map.of());
    }

    /**
     * One that knows a cluster of Hadoop's.
     *
     * @param folder is filled
     * @param settings the folder with what a client must know
     */
    static SparkHome beside(Path folder, Path settings) throws IOException {
        return new SparkHome(folder, settings + File.pathSeparator, Map.of("HADOOP_CONF_DIR", settings.toString()));
    }

    private SparkHome(Path folder, String before, Map<String, String> environment) throws IOException {
        this.environment = environment;
        this.home = folder.resolve("spark");
        this.classPath = before + jars();
        Path jars = Files.createDirectories(home.resolve("jars"));
        Files.writeString(home.resolve("RELEASE"), "Spark of Maven's jars\n");
        Set<Path> all = new TreeSet<>();
        String provided = Files.readString(Path.of("target/spark/provided.classpath"));
        Stream.of(provided.strip().split(File.pathSeparator)).map(Path::of).forEach(all::add);
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(jar -> SHARED.matcher(jar.getFileName().toString()).matches()).forEach(all::add);
        for (Path jar : all) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
    }

    /** All its jars, as a class path has them. */
    String jars() {
        return home.resolve("jars") + "/*";
    }

    /** Starts a class of Spark; what it says goes to a file. */
    Process start(String heap, Path log, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx" + heap, "-cp", classPath, main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", "127.0.0.1"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Starts {@code spark-submit}. */
    Process submit(Path log, String... arguments) throws IOException {
        return start("512m", log, "org.apache.spark.deploy.SparkSubmit", arguments);
    }

    /** Ends a process and what it has started, at once. */
    static void kill(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        processes.forEach(SparkHome::kill);
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
