package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.finding.FieldName;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 绩效监控表: recognised among all templates by itself, read exactly, and held against the rules that apply to it. */
class MonitoringFormsTest {

    private static final Path FORMS = Path.of("test-fixtures/forms-monitoring");

    private final FormCheck check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());

    MonitoringFormsTest() throws IOException {
    }

    private CheckedFile checked(String name) throws IOException {
        return check.check(name + ".xlsx", Files.readAllBytes(FORMS.resolve(name + ".xlsx")));
    }

    private static JsonNode expected(String name, String key) throws IOException {
        return new ObjectMapper().readTree(Files.readString(FORMS.resolve(name + ".json"))).get(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring-01", "monitoring-02"})
    void everyFieldIsReadExactly(String name) throws IOException {
        CheckedFile file = checked(name);
        assertThat(file.forms()).hasSize(1);
        assertThat(file.forms().get(0).form().template()).isEqualTo("monitoring");
        Map<String, String> read = new TreeMap<>();
        SubmissionFields.of(file.forms().get(0).form()).asMap().forEach((path, entry) -> {
            if (entry.state() != EntryState.ABSENT) {
                read.put(path.text(), printed(entry));
            }
        });
        Map<String, String> expected = new TreeMap<>();
        expected(name, "fields").properties().forEach(field -> expected.put(field.getKey(), field.getValue().asText()));
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring-01", "monitoring-02"})
    void exactlyTheAgreedFindingsAreSaid(String name) throws IOException {
        List<String> said = checked(name).allFindings().stream()
                .map(finding -> finding.rule() + " " + finding.severity()
                + " " + finding.place().cell() + " " + finding.place().field()).toList();
        List<String> expected = expected(name, "findings").valueStream()
                .map(finding -> finding.get("rule").asText() + " "
                + finding.get("severity").asText() + " " + finding.get("cell").asText() + " "
                + finding.get("field").asText())
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aTickCountsAndAnEmptyBoxDoesNot() throws IOException {
        SubmissionFields fields = SubmissionFields.of(checked("monitoring-02").forms().get(0).form());
        assertThat(state(fields, "indicators[0].deviation.funding")).isEqualTo(EntryState.NO_VALUE);
        assertThat(state(fields, "indicators[0].deviation.staff")).isEqualTo(EntryState.FILLED);
        assertThat(state(fields, "indicators[1].deviation.other")).isEqualTo(EntryState.FILLED);
        assertThat(state(fields, "indicators[1].likelihood.certain")).isEqualTo(EntryState.UNREADABLE);
        assertThat(state(fields, "indicators[2].likelihood.certain")).isEqualTo(EntryState.FILLED);
        assertThat(state(fields, "indicators[2].deviation.staff")).isEqualTo(EntryState.BLANK);
    }

    @Test
    void messagesCallFieldsAsTheFormDoes() throws IOException {
        List<Finding> findings = checked("monitoring-02").allFindings();
        Rulebook rulebook = Rulebook.shipped();
        assertThat(findings.stream().map(finding -> rulebook.message(finding, Language.ZH)))
                .contains("第3个指标的全年预计完成情况没有填", "上年结转资金的1–6月执行数 12.20 超过了年初预算数 10.50")
                .anyMatch(message -> message.startsWith("第2个指标的完成目标可能性（确定能）应打"));
        assertThat(findings.stream().map(finding -> rulebook.message(finding, Language.EN)))
                .contains("the full-year forecast of indicator 3 is blank");
        assertThat(findings.stream().map(finding -> FieldName.of(finding, Language.ZH)))
                .contains("年度资金总额的全年预计执行数", "第2个指标的1–6月执行情况", "上年结转资金的1–6月执行数");
    }

    private static EntryState state(SubmissionFields fields, String path) {
        return fields.get(new FieldPath(path)).state();
    }

    private static String printed(Entry<?> entry) {
        return entry.text() == null ? "" : entry.text();
    }
}
