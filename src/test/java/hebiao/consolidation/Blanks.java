package hebiao.consolidation;

import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.template.BlankForm;
import hebiao.template.BlankSettings;
import java.io.IOException;
import java.util.List;

/** The shipped template's blank and check, for tests. */
final class Blanks {

    private Blanks() {
    }

    static BlankForm selfEvaluation() throws IOException {
        return of(TemplateFolder.shipped("self-evaluation"));
    }

    static BlankForm of(TemplateFolder folder) {
        Policy policy = folder.policy();
        return new BlankForm(folder.template(),
                new BlankSettings(policy.rateRounding().usual(), policy.rateDenominator(),
                policy.executionWeight(), List.copyOf(policy.grades().keySet())));
    }

    static FormCheck check() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        return new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());
    }
}
