package hebiao.consolidation;

import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.template.BlankForm;
import hebiao.template.BlankSettings;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;

/** The shipped template's blank and check, for tests. */
final class Blanks {

    private Blanks() {
    }

    static BlankForm selfEvaluation() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        Policy policy = folder.policy();
        RoundingMode rounding = policy.rateRounding() == RateRounding.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        return new BlankForm(folder.template(),
                new BlankSettings(rounding, policy.executionWeight(), List.copyOf(policy.grades().keySet())));
    }

    static FormCheck check() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        return new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());
    }
}
