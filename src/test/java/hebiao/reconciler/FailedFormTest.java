package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.when;

import hebiao.consolidation.FormCheck;
import hebiao.finding.Finding;
import hebiao.finding.PolicyFile;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.importer.TemplateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;

/** A mistake of ours that costs all rules of a form is a finding like any other: the policy has its say. */
class FailedFormTest {

    private static List<Finding> failed(String setting) throws Exception {
        PolicyFile policy = PolicyFile.read("trial", "id: trial\nversion: 1\nname: {zh: 试行口径, en: trial}\n"
                + "base: national\n" + setting + "\n", PolicyFile::shipped);
        FormCheck check = new FormCheck(TemplateFolder.shipped().stream().map(one -> one.withPolicy(policy)).toList(),
                Rulebook.shipped());
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms/form-02.xlsx"));
        try (MockedConstruction<Precedence> broken = mockConstruction(Precedence.class, (precedence, context) ->
                when(precedence.apply(any())).thenThrow(new IllegalStateException("planted")))) {
            List<Finding> findings = check.check("form-02.xlsx", form).allFindings();
            assertThat(broken.constructed()).isNotEmpty();
            return findings.stream().filter(finding -> finding.rule().equals("S22")).toList();
        }
    }

    @Test
    void thePolicySaysHowGraveItIs() throws Exception {
        assertThat(failed("")).extracting(Finding::severity).containsExactly(Rulebook.shipped().rule("S22").severity());
        assertThat(failed("severities: {S22: NOTICE}")).extracting(Finding::severity)
                .containsExactly(Severity.NOTICE);
    }
}
