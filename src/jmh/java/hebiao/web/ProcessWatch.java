package hebiao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Memory and open files of a process over time, as Linux tells them under {@code /proc}. */
final class ProcessWatch {

    private static final double KIB_IN_MIB = 1024;
    private static final double MILLIS_IN_AN_HOUR = 3_600_000;

    private final Path proc;
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(long millis, double mib, long files) {
    }

    ProcessWatch(long pid) {
        this.proc = Path.of("/proc", String.valueOf(pid));
    }

    void look() throws IOException {
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            samples.add(new Sample(System.currentTimeMillis(), mib("VmRSS"), open.count()));
        }
    }

    private double mib(String name) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream().filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_IN_MIB).findFirst()
                .orElse(0);
    }

    /** The peak, and how memory and files grow after the first third, in which the service warms up. */
    String figures() throws IOException {
        List<Sample> warm = samples.subList(samples.size() / 3, samples.size());
        Sample last = samples.get(samples.size() - 1);
        return String.format(Locale.ROOT, "resident memory: now %.0f, peak %.0f MiB, slope %+.1f MiB an hour; "
                        + "open files: first %d, last %d, most %d%n", last.mib(), mib("VmHWM"), slope(warm),
                samples.get(0).files(), last.files(),
                samples.stream().mapToLong(Sample::files).max().orElse(0));
    }

    /** By least squares. */
    private static double slope(List<Sample> samples) {
        double meanTime = samples.stream().mapToLong(Sample::millis).average().orElse(0);
        double meanMib = samples.stream().mapToDouble(Sample::mib).average().orElse(0);
        double both = samples.stream().mapToDouble(one -> (one.millis() - meanTime) * (one.mib() - meanMib)).sum();
        double time = samples.stream().mapToDouble(one -> Math.pow(one.millis() - meanTime, 2)).sum();
        return time == 0 ? 0 : both / time * MILLIS_IN_AN_HOUR;
    }
}
