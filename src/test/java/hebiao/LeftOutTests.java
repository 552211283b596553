package hebiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Counts the tests that a run left out for want of a program; {@code mvn verify} ends by printing them. */
public final class LeftOutTests implements TestExecutionListener {

    private static final Path REPORT = Path.of("target/left-out.txt");

    private final Map<String, Long> counts = new TreeMap<>();
    private TestPlan plan;

    /** Prints what the last run left out. */
    public static void main(String[] arguments) throws IOException {
        if (Files.exists(REPORT)) {
            System.out.print(Files.readString(REPORT));
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            count(identifier, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
        count(identifier, reason);
    }

    private static final String PREFIX = "Assumption failed: ";

    /** A class left out as a whole counts with all its tests that are known; those of a factory are not. */
    private void count(TestIdentifier identifier, String reason) {
        long tests = identifier.isTest() ? 1
                : Math.max(1, plan.getDescendants(identifier).stream().filter(TestIdentifier::isTest).count());
        String kind = identifier.getTags().stream().map(TestTag::getName).sorted().collect(Collectors.joining(", "));
        counts.merge((kind.isEmpty() ? "untagged" : kind) + " (" + reason.replace(PREFIX, "") + ")", tests, Long::sum);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        String report = counts.entrySet().stream()
                .map(entry -> "left out: " + entry.getKey() + ": " + entry.getValue() + " tests\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
