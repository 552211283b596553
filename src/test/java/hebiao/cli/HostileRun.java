package hebiao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each file of a folder through each entrance of the command line, beside an honest form: as a form to {@code check},
 * as a form to {@code consolidate}, and as a ledger. Prints one line a file and entrance: name, entrance, processor
 * time in ms, exit status, what was said of the file. Runs in a JVM of its own, with little memory.
 */
public final class HostileRun {

    private static final String GOOD = "test-fixtures/forms/form-01.xlsx";
    private static final String WARM = "test-fixtures/forms/form-05.xlsx";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path scratch;
    private final ObjectMapper json = new ObjectMapper();
    /** How many findings the good form has by itself. */
    private final int usual;
    private final String score;

    private HostileRun(Path scratch) throws IOException {
        this.scratch = scratch;
        JsonNode good = json.readTree(Run.of("check", "--format", "json", GOOD).out());
        this.usual = good.get("findings").size();
        this.score = good.get("submissions").get(0).get("totalScore").asText();
    }

    /** What one command left. */
    private record Outcome(Run run, String said) {
    }

    /** A command on a file. */
    private interface Entrance {
        Outcome of(Path file) throws IOException;
    }

    /** @param arguments the folder of files, and one to write into */
    public static void main(String... arguments) throws IOException {
        HostileRun run = new HostileRun(Path.of(arguments[1]));
        for (int warm = 0; warm < 10; warm++) {
            run.check(Path.of(WARM));
            run.consolidate(Path.of(WARM));
            run.ledger(Path.of(WARM));
        }
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                run.print(file, "check", run::check);
                run.print(file, "consolidate", run::consolidate);
                run.print(file, "ledger", run::ledger);
            }
        }
    }

    private void print(Path file, String name, Entrance entrance) throws IOException {
        long begin = SYSTEM.getProcessCpuTime();
        Outcome outcome = entrance.of(file);
        long time = TimeUnit.NANOSECONDS.toMillis(SYSTEM.getProcessCpuTime() - begin);
        String trace = (outcome.run.out() + outcome.run.err()).contains("\tat ") ? "STACK TRACE " : "";
        System.out.write((file.getFileName() + "\t" + name + "\t" + time + "\t" + outcome.run.status() + "\t" + trace
                + outcome.said.replaceAll("\\s+", " ") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Outcome check(Path file) throws IOException {
        Run run = Run.of("check", "--format", "json", GOOD, file.toString());
        return new Outcome(run, said(json.readTree(run.out())));
    }

    private Outcome consolidate(Path file) throws IOException {
        Path out = scratch.resolve("month");
        Run run = Run.of("consolidate", "--period", "2024-12", "--out", out.toString(), GOOD, file.toString());
        return new Outcome(run, run.status() == 2 ? run.err() : said(json.readTree(
                Files.readString(out.resolve("findings.json")))));
    }

    private Outcome ledger(Path file) throws IOException {
        Path out = scratch.resolve("ledger");
        Run run = Run.of("consolidate", "--period", "2024-12", "--payments", file.toString(), "--out", out.toString(),
                GOOD);
        return new Outcome(run, run.status() == 2 ? run.err() : "read, " + saidOf(file, json.readTree(
                Files.readString(out.resolve("findings.json")))));
    }

    private static String saidOf(Path file, JsonNode report) {
        return report.get("findings").valueStream()
                .filter(finding -> finding.get("file").asText().equals(file.getFileName().toString()))
                .map(finding -> finding.get("rule").asText() + " " + finding.get("message").asText()).limit(3)
                .collect(Collectors.joining(" | "));
    }

    /** Of the file: what is said of it as a whole. Of the good one: that nothing is. */
    private String said(JsonNode report) {
        List<String> said = new ArrayList<>();
        String good = Path.of(GOOD).getFileName().toString();
        int ofGood = 0;
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("file").asText().equals(good)) {
                ofGood++;
            } else {
                said.add(finding.get("rule").asText() + " " + finding.get("message").asText());
            }
        }
        boolean kept = report.get("submissions").valueStream()
                .filter(form -> form.get("file").asText().equals(good))
                .anyMatch(form -> form.get("totalScore").asText().equals(score));
        String shown = said.stream().limit(3).collect(Collectors.joining(" | "));
        return (kept && ofGood == usual ? "" : "THE GOOD FORM HAS " + ofGood + " FINDINGS: ") + shown
                + (said.size() > 3 ? " … " + said.size() : "");
    }
}
