package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.RuleExample;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.FieldPath;
import hebiao.importer.TemplateFolder;
import hebiao.reconciler.BrokenRules;
import hebiao.reconciler.SelfEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example on every page that speaks of one form, done to a real workbook: reading and rules together find exactly
 * what the page says.
 */
class PageExamplesInWorkbooksTest {

    /** The form that an example changes when it does not say {@code form = <number>}. */
    private static final String USUAL_FORM = "5";
    private static final String MONITORING = "monitoring";
    private static final String FORM = "form =";
    private static final String POLICY = "policy.";

    private final Rulebook rulebook = Rulebook.shipped();
    private final Map<String, CheckedFile> originals = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return rulebook.rules().stream().flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(Rule rule) {
        return rule.examples().stream().filter(example -> !example.isOfAMonth())
                .map(example -> dynamicTest(rule.code() + " " + example.changes(), () -> holds(example)));
    }

    private void holds(RuleExample example) throws IOException {
        List<String> changes = new ArrayList<>(example.changes());
        String form = changes.get(0).startsWith(FORM) ? textOf(changes.remove(0)) : USUAL_FORM;
        boolean monitoring = form.equals(MONITORING);
        String file = monitoring ? "forms-monitoring/monitoring-01.xlsx"
                : "forms/form-%02d.xlsx".formatted(Integer.parseInt(form));
        TemplateFolder folder = TemplateFolder.shipped(monitoring ? MONITORING : "self-evaluation");
        byte[] original = Files.readAllBytes(Path.of("test-fixtures", file));
        CheckedFile before = originals.computeIfAbsent(file,
                name -> check(folder, folder.policy()).check(name, original));
        Policy policy = policyOf(changes).orElse(folder.policy());
        CheckedFile after = check(check(folder, policy), file, original, before, changes);

        List<Finding> found = new ArrayList<>(after.allFindings());
        for (int copies = Math.max(1, after.forms().size()); copies > 0; copies--) {
            before.allFindings().forEach(old -> removeOne(found, line(old)));
        }
        List<String> missing = new ArrayList<>();
        example.findings().forEach(expected -> {
            if (!removeOne(found, withSeverity(expected))) {
                missing.add(expected);
            }
        });
        assertThat(missing).as("expected, not found; also found: %s", lines(found)).isEmpty();
        assertThat(lines(found)).as("found, not expected").isEmpty();
        after.allFindings().forEach(this::canBeSaid);
    }

    private static CheckedFile check(FormCheck check, String file, byte[] original, CheckedFile before,
            List<String> changes) throws IOException {
        try (EditedWorkbook edited = new EditedWorkbook(original, before.forms().get(0).form())) {
            PageCommands commands = new PageCommands(edited);
            for (String change : changes) {
                commands.apply(change);
            }
            byte[] bytes = commands.bytes();
            String name = commands.name().orElse(file);
            if (!commands.isFaulty()) {
                return check.check(name, bytes);
            }
            try (BrokenRules broken = new BrokenRules()) {
                return check.check(name, bytes);
            }
        }
    }

    private FormCheck check(TemplateFolder folder, Policy policy) {
        return new FormCheck(folder.template(), policy, rulebook);
    }

    /** Takes {@code policy.key = value} out of the changes. */
    private static Optional<Policy> policyOf(List<String> changes) {
        List<String> ofPolicy = changes.stream().filter(change -> change.startsWith(POLICY)).toList();
        changes.removeAll(ofPolicy);
        return ofPolicy.stream().findFirst()
                .map(change -> SelfEvaluation.policyWithKey(
                        change.substring(POLICY.length(), change.indexOf('=')).strip(), textOf(change)));
    }

    /** A page's line may leave the field out, where a finding sits on a cell or on the file. */
    private static boolean removeOne(List<Finding> found, String line) {
        for (Finding finding : found) {
            if (line(finding).equals(line) || line.equals(finding.rule() + " " + finding.severity())) {
                return found.remove(finding);
            }
        }
        return false;
    }

    private static String line(Finding finding) {
        FieldPath field = finding.place().field();
        return finding.rule() + (field == null ? "" : " " + field) + " " + finding.severity();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> line(finding) + " at " + finding.place().cell()).toList();
    }

    /** A line names the severity only where it is not the rule's own. */
    private String withSeverity(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        String last = words.get(words.size() - 1);
        boolean named = Stream.of(Severity.values()).anyMatch(severity -> severity.name().equals(last));
        if (!named) {
            words.add(rulebook.rule(words.get(0)).severity().name());
        }
        return String.join(" ", words);
    }

    private void canBeSaid(Finding finding) {
        for (Language language : Language.values()) {
            assertThat(rulebook.message(finding, language)).isNotBlank();
        }
    }

    private static String textOf(String change) {
        return change.substring(change.indexOf('=') + 1).strip();
    }
}
