package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Text;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue holds together: pages, families, policy and both languages. */
class RulebookTest {

    private static final Path PAGES = Path.of("src/main/resources/hebiao/rules");
    /** Said while files are read: S of forms, L05 of ledgers. */
    private static final String WHILE_READING = "S\\d\\d|L05";

    static Stream<Rule> rules() {
        return Rulebook.shipped().rules().stream();
    }

    @Test
    void everyPageIsNamedAfterItsCodeAndLoaded() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", "")).sorted().toList();
            assertThat(pages).allMatch(code -> code.matches("[CFILNST]\\d\\d"))
                    .containsExactlyElementsOf(rules().map(Rule::code).sorted().toList());
        }
    }

    @Test
    void everyCodeHasOneFamilyAndEveryPageHasAFamily() {
        assertThat(Stream.concat(Reconciler.codes().stream(), MonthReconciler.codes().stream()).sorted().toList())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(rules().map(Rule::code).filter(code -> !code.matches(WHILE_READING))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothLanguagesSayTheSame(Rule rule) {
        assertThat(rule.messages()).isNotEmpty();
        assertThat(rule.messages().keySet()).containsAll(rule.actions().keySet());
        Stream.of(rule.messages().values(), rule.actions().values(), List.of(rule.name(), rule.action()))
                .flatMap(Collection::stream).forEach(text -> {
                    assertThat(text.placeholders(Language.ZH)).as(text.zh())
                            .isEqualTo(text.placeholders(Language.EN));
                    assertThat(text.zh()).isNotBlank();
                    assertThat(text.en()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesAndActionsAreWholeSentencesWithoutFacts(Rule rule) {
        Stream.of(rule.name(), rule.action(), rule.explanation()).map(Text::zh)
                .forEach(zh -> assertThat(zh).isNotBlank());
        assertThat(rule.explanation().en()).isNotBlank();
        assertThat(rule.name().placeholders(Language.ZH)).isEmpty();
        assertThat(rule.action().placeholders(Language.ZH)).isEmpty();
        assertThat(rule.basis()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSpeaksAndKeepsSilentByExample(Rule rule) {
        assertThat(rule.examples()).as("speaks")
                .anyMatch(example -> example.findings().stream()
                        .anyMatch(finding -> finding.split(" ")[0].equals(rule.code())));
        assertThat(rule.examples()).as("keeps silent").anyMatch(example -> example.findings().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void policyKeysAreKeysOfThePolicy(Rule rule) {
        assertThat(Stream.of(Policy.class.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(rule.policyKeys());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesYieldToRulesThatExist(Rule rule) {
        assertThat(rules().map(Rule::code)).containsAll(rule.yieldsTo().keySet());
        assertThat(rule.yieldsTo()).doesNotContainKey(rule.code());
    }

    @Test
    void thePolicyChangesOnlyRulesThatExist() {
        assertThat(rules().map(Rule::code)).containsAll(SelfEvaluation.policy().severities().keySet());
    }
}
