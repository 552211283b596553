package hebiao.cli;

import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.RuleExample;
import hebiao.finding.Text;
import java.util.List;
import java.util.TreeSet;

/** A rule's page for a terminal. */
final class RuleText {

    private final Texts texts;
    private final Language language;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    RuleText(Texts texts, Paint paint) {
        this.texts = texts;
        this.language = texts.language();
        this.paint = paint;
    }

    String of(Rule rule) {
        text.append(paint.bold(rule.code() + " " + rule.name().in(language))).append("  ")
                .append(paint.by(rule.severity(), rule.severity().name(language))).append("\n");
        section("rule.messages", rule.messages().values().stream().map(this::in).toList());
        section("rule.action", List.of(in(rule.action())));
        section("rule.explanation", in(rule.explanation()).lines().toList());
        section("rule.basis", rule.basis().stream().map(basis -> basis.cite(language)).toList());
        section("rule.policy", rule.policyKeys());
        section("rule.yieldsTo", List.copyOf(new TreeSet<>(rule.yieldsTo().keySet())));
        for (RuleExample example : rule.examples()) {
            section(example.isOfAMonth() ? "rule.exampleOfAMonth" : "rule.example", example.changes());
            List<String> findings = example.findings().isEmpty()
                    ? List.of(texts.of("rule.silent")) : example.findings();
            findings.forEach(finding -> text.append("  → ").append(finding).append('\n'));
        }
        return text.toString();
    }

    private String in(Text words) {
        return words.in(language);
    }

    private void section(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(paint.bold(texts.of(key))).append('\n');
            lines.forEach(line -> text.append(("  " + line).stripTrailing()).append('\n'));
        }
    }
}
