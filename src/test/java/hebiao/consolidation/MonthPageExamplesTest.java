package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hebiao.finding.Rule;
import hebiao.finding.RuleExample;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.importer.ledger.LedgerProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of a month on a page: an honest month, changed, is accused of exactly what the page says. */
class MonthPageExamplesTest {

    @TempDir
    private Path folder;

    private final Rulebook rulebook = Rulebook.shipped();

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return rulebook.rules().stream().flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(Rule rule) {
        return rule.examples().stream().filter(RuleExample::isOfAMonth)
                .map(example -> dynamicTest(rule.code() + " " + example.changes(), () -> holds(example)));
    }

    private void holds(RuleExample example) throws IOException, LedgerProblem {
        PageMonth month = new PageMonth(example.changes());
        List<String> found = new ArrayList<>(findings(month));
        List<String> before = findings(month.honest());
        assertThat(before).as("an honest month").noneMatch(line -> line.matches("[LC].*"));
        before.forEach(found::remove);
        before.forEach(line -> found.remove(line.replaceFirst(" ", " another.")));
        assertThat(found).containsExactlyInAnyOrderElementsOf(example.findings().stream().map(this::withSeverity)
                .toList());
    }

    private List<String> findings(PageMonth month) throws IOException, LedgerProblem {
        return month.findings(Files.createTempDirectory(folder, "previous"));
    }

    /** A line names the severity only where it is not the rule's own. */
    private String withSeverity(String line) {
        boolean named = Stream.of(Severity.values()).anyMatch(severity -> line.endsWith(" " + severity));
        return named ? line : line + " " + rulebook.rule(line.substring(0, line.indexOf(' '))).severity();
    }
}
