package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import hebiao.importer.TemplateFolder;
import hebiao.template.FormWriter;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The law of checking: an honest form has no finding. */
class HonestFormLawTest {

    private final TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
    private final FormCheck check = new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());

    HonestFormLawTest() throws IOException {
    }

    @Provide
    Arbitrary<Submission> honestForms() {
        return HonestForms.any();
    }

    @Property(tries = 200)
    void anHonestFormHasNoFinding(@ForAll("honestForms") Submission form) {
        CheckedFile checked = check.check("honest.xlsx", new FormWriter(folder.template()).write(form));
        assertThat(checked.allFindings()).extracting(Finding::rule, f -> f.place().field(), Finding::reported)
                .isEmpty();
    }
}
