package hebiao.reconciler;

import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** C07: one form's content under two projects. */
final class CopyRules implements MonthFamily {

    /** Fewer results than these may well be the same by chance. */
    private static final int TELLING = 3;

    @Override
    public List<String> codes() {
        return List.of("C07");
    }

    @Override
    public void checkForms(MonthFacts month, MonthReport report) {
        Map<Object, Submission> byBytes = new HashMap<>();
        Map<Object, Submission> byResults = new HashMap<>();
        for (FiledProject project : month.current()) {
            Submission form = project.form();
            Submission sameBytes = first(byBytes, List.of(form.source().sha256(), form.source().sheet()), form);
            Submission sameResults = isTelling(form) ? first(byResults, results(form), form) : null;
            if (sameBytes != null) {
                report.say("C07", form, FieldPath.PROJECT_NAME).variant("bytes")
                        .with("other", sameBytes.source().file()).add();
            } else if (sameResults != null) {
                report.say("C07", form, FieldPath.PROJECT_NAME).with("other", sameResults.source().file())
                        .with("project", String.valueOf(sameResults.projectName().value()))
                        .with("count", String.valueOf(form.indicators().size())).add();
            }
        }
    }

    private static Submission first(Map<Object, Submission> seen, Object key, Submission form) {
        return seen.putIfAbsent(key, form);
    }

    private static List<Object> results(Submission form) {
        List<Object> results = new ArrayList<>();
        for (Indicator indicator : form.indicators()) {
            results.add(Normalised.of(indicator.actual().text()));
            results.add(indicator.score().isFilled() ? indicator.score().value().stripTrailingZeros() : "");
        }
        results.add(form.template());
        return results;
    }

    /** Whether enough different figures stand there: twelve times 100% with full marks is no copy. */
    private static boolean isTelling(Submission form) {
        return form.indicators().stream().flatMap(indicator -> TargetValue.of(indicator.actual()).stream())
                .filter(TargetValue::isQuantified).map(actual -> actual.number().stripTrailingZeros())
                .distinct().count() >= TELLING;
    }
}
