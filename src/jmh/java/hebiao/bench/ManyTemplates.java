package hebiao.bench;

import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import hebiao.importer.FormImporter;
import hebiao.importer.MadeTemplates;
import hebiao.importer.ReadFile;
import hebiao.importer.TemplateFolder;
import hebiao.template.Template;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a form costs among one, eleven and forty templates: the least CPU time of a thread for the ten forms, turn by
 * turn in one JVM. {@code java -cp … hebiao.bench.ManyTemplates [TURNS]}
 */
public final class ManyTemplates {

    private static final int[] COUNTS = {1, 11, 40};
    private static final String OWN = "self-evaluation";
    private static final double NANOS_A_MILLI = 1e6;

    private ManyTemplates() {
    }

    /** Prints milliseconds a form, and how many times what one template costs. */
    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        List<byte[]> forms = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            forms.add(Files.readAllBytes(Path.of("test-fixtures/forms/form-%02d.xlsx".formatted(number))));
        }
        List<FormImporter> importers = new ArrayList<>();
        for (int count : COUNTS) {
            List<Template> templates = MadeTemplates.of(COUNTS[COUNTS.length - 1]).stream()
                    .map(TemplateFolder::template).sorted((one, other) -> Boolean.compare(other.id().equals(OWN),
                            one.id().equals(OWN))).limit(count).toList();
            Limits limits = TemplateFolder.shipped(OWN).policy().limits();
            importers.add(new FormImporter(templates, limits, Rulebook.shipped()));
        }
        double[] least = new double[COUNTS.length];
        Arrays.fill(least, Double.MAX_VALUE);
        for (int turn = 0; turn < turns; turn++) {
            for (int at = 0; at < COUNTS.length; at++) {
                least[at] = Math.min(least[at], millis(importers.get(at), forms));
            }
        }
        for (int at = 0; at < COUNTS.length; at++) {
            System.out.printf("%2d templates: %.3f ms a form, %.2f times one%n", COUNTS[at], least[at],
                    least[at] / least[0]);
        }
    }

    private static double millis(FormImporter importer, List<byte[]> forms) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (byte[] form : forms) {
            ReadFile read = importer.read("form.xlsx", form);
            if (read.forms().size() != 1) {
                throw new IllegalStateException("not read: " + read.findings());
            }
        }
        return (threads.getCurrentThreadCpuTime() - before) / NANOS_A_MILLI / forms.size();
    }
}
