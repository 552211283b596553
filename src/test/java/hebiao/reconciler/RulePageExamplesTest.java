package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.RuleExample;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example on the page of a rule that looks at a read form: the changed form has exactly the findings it says. */
class RulePageExamplesTest {

    /** The form that an example changes when it does not say {@code form = <number>} or {@code form = monitoring}. */
    private static final String USUAL_FORM = "5";
    private static final String FORM = "form";
    private static final String MONITORING = "monitoring";
    /** {@code policy.levelWeights = {…}}: the example holds under another value of this key. */
    private static final String POLICY = "policy.";

    private final Rulebook rulebook = Rulebook.shipped();
    private final Policy policy = SelfEvaluation.policy();
    private final Policy monitoringPolicy = Policy.parse(
            Files.readString(Path.of("workbook-templates", "monitoring", "policy.yaml")));

    RulePageExamplesTest() throws IOException {
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        List<String> codes = Reconciler.codes();
        return rulebook.rules().stream().filter(rule -> codes.contains(rule.code())).flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(Rule rule) {
        return rule.examples().stream().filter(example -> !example.isOfAMonth() && !isOfAnotherTemplate(example))
                .map(example -> dynamicTest(rule.code() + " " + example.changes(), () -> holds(example)));
    }

    /** Examples of other forms than the ten are run through their workbooks alone. */
    private static boolean isOfAnotherTemplate(RuleExample example) {
        String first = example.changes().get(0);
        return first.startsWith(FORM + " ") && !textOf(first).matches("\\d+");
    }

    private void holds(RuleExample example) {
        List<String> changes = new ArrayList<>(example.changes());
        String form = changes.get(0).startsWith(FORM + " ") ? textOf(changes.remove(0)) : USUAL_FORM;
        Policy ownPolicy = form.equals(MONITORING) ? monitoringPolicy : policy;
        Policy changedPolicy = policyOf(changes, ownPolicy);
        changes.removeIf(change -> change.startsWith(POLICY));
        List<String> findings = check(form(form).change(changes.toArray(String[]::new)), changedPolicy);
        check(form(form), ownPolicy).forEach(findings::remove);
        assertThat(findings).containsExactlyInAnyOrderElementsOf(example.findings().stream().map(this::withSeverity)
                .toList());
    }

    private static FormTexts form(String form) {
        return form.equals(MONITORING) ? FormTexts.monitoring() : FormTexts.form(Integer.parseInt(form));
    }

    private Policy policyOf(List<String> changes, Policy usual) {
        return changes.stream().filter(change -> change.startsWith(POLICY)).findFirst()
                .map(change -> SelfEvaluation.policyWithKey(change.substring(POLICY.length(), change.indexOf(' ')),
                        textOf(change)))
                .orElse(usual);
    }

    /** Messages are rendered too: a placeholder that no argument fills must not wait for a user to find it. */
    private List<String> check(FormTexts form, Policy policy) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : SelfEvaluation.findings(form, policy)) {
            Stream.of(Language.values())
                    .forEach(language -> assertThat(rulebook.message(finding, language)).isNotBlank());
            lines.add(SelfEvaluation.line(finding));
        }
        return lines;
    }

    /** A finding's line on a page names its severity only where it is not the rule's own. */
    private String withSeverity(String line) {
        String[] words = line.split(" ");
        Severity severity = words.length > 2 ? Severity.valueOf(words[2]) : rulebook.rule(words[0]).severity();
        return words[0] + " " + words[1] + " " + severity;
    }

    private static String textOf(String change) {
        return change.substring(change.indexOf('=') + 1).strip();
    }
}
