package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FieldPath;
import hebiao.form.Nfkc;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** N01 to N04: the narratives against the figures and against each other. */
final class NarrativeRules implements RuleFamily {

    private final Narratives narratives;

    NarrativeRules(Narratives narratives) {
        this.narratives = narratives;
    }

    @Override
    public List<String> codes() {
        return List.of("N01", "N02", "N03", "N04");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        Narratives.FIELDS.forEach(field -> narratives.in(field).ifPresent(narrative -> {
            figuresAgreeWithTheGrid(form, policy, narrative, field, report);
            listsAddUp(narrative, field, report);
            hasWords(narrative.typed(), field, report);
        }));
        resultIsNotTheGoal(form, report);
    }

    private static void figuresAgreeWithTheGrid(
            Submission form, Policy policy, Narrative narrative, FieldPath field, Report report) {
        Map<String, String> wrong = new LinkedHashMap<>();
        NarratedFunds funds = new NarratedFunds(form, policy);
        funds.claims(narrative).stream().filter(claim -> !funds.agrees(claim))
                .forEach(claim -> wrong.put(narrative.written(claim.amount()), funds.onTheTotalLine(claim)));
        NarratedRates rates = new NarratedRates(form, policy);
        narrative.rates().stream().filter(rate -> rates.disagrees(narrative, rate))
                .forEach(rate -> wrong.put(narrative.written(rate), rates.onTheTotalLine()));
        if (!wrong.isEmpty()) {
            report.say("N01", field).with("figures", String.join("、", wrong.keySet()))
                    .arithmetic(wrong.entrySet().stream().map(one -> one.getKey() + " ≠ " + one.getValue())
                            .collect(Collectors.joining(", "))).add();
        }
    }

    private static void listsAddUp(Narrative narrative, FieldPath field, Report report) {
        NarratedSum.of(narrative).stream().filter(sum -> !sum.holds()).findFirst().ifPresent(sum ->
                report.say("N03", field).with("total", narrative.written(sum.total()))
                        .with("sum", sum.sumWan()).arithmetic(sum.arithmetic(narrative)).add());
    }

    private static void hasWords(String text, FieldPath field, Report report) {
        boolean words = Nfkc.of(text).codePoints().anyMatch(Character::isLetter);
        if (!words && !text.isBlank()) {
            report.say("N04", field).add();
        }
    }

    private static void resultIsNotTheGoal(Submission form, Report report) {
        String goal = Normalised.of(form.expectedGoal().value());
        if (!goal.isEmpty() && goal.equals(Normalised.of(form.actualGoal().value()))) {
            report.say("N02", FieldPath.ACTUAL_GOAL).add();
        }
    }
}
