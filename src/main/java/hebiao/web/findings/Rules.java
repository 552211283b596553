package hebiao.web.findings;

import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import java.util.Locale;

/** The rules as pages. */
public final class Rules {

    private final Rulebook rulebook;

    public Rules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public Answer rule(Visit visit) {
        return rulebook.find(visit.part("code")).<Answer>map(rule ->
                new Answer.Shown(page(rule, visit.language()))).orElseGet(Answer::nowhere);
    }

    private static RulePage page(Rule rule, Language language) {
        return new RulePage(rule.code(), rule.name().in(language), rule.severity().name().toLowerCase(Locale.ROOT),
                rule.messages().values().stream().map(text -> text.in(language)).toList(),
                rule.action().in(language), rule.explanation().in(language).lines().toList(),
                rule.basis().stream().map(basis -> basis.cite(language)).toList());
    }
}
