package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.finding.Scope;
import hebiao.form.FieldPath;
import java.util.List;
import java.util.Map;

/** One cause, one finding: removes what a more specific rule already says ({@code yieldsTo} on the pages). */
final class Precedence {

    private final Rulebook rulebook;

    Precedence(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The findings of one form without those that yield to another of them. */
    List<Finding> apply(List<Finding> findings) {
        return findings.stream().filter(quieter -> findings.stream().noneMatch(louder -> silences(louder, quieter)))
                .toList();
    }

    private boolean silences(Finding louder, Finding quieter) {
        Map<String, Scope> yieldsTo = rulebook.rule(quieter.rule()).yieldsTo();
        Scope scope = yieldsTo.get(louder.rule());
        FieldPath loud = louder.place().field();
        FieldPath quiet = quieter.place().field();
        return scope != null && (scope == Scope.FORM || loud != null && quiet != null && scope.covers(loud, quiet));
    }
}
