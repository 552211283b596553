package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A finding in the making; it counts once {@link #add} is called. */
final class Draft {

    private final Rule rule;
    private final Place place;
    private final Consumer<Finding> findings;
    private final Map<String, String> arguments = new HashMap<>();
    private Severity severity;
    private String variant = Rule.DEFAULT_MESSAGE;
    private String reported;
    private String expected;
    private String arithmetic;

    /** @param findings takes the finding when it is done */
    Draft(Rule rule, Place place, Consumer<Finding> findings) {
        this.rule = rule;
        this.place = place;
        this.findings = findings;
        this.severity = rule.severity();
    }

    /** What the form or the ledger says there. */
    Draft reported(String text) {
        this.reported = text;
        return this;
    }

    Draft expected(String text) {
        this.expected = text;
        return this;
    }

    /** The calculation in figures and signs. */
    Draft arithmetic(String text) {
        this.arithmetic = text;
        return this;
    }

    /** A fact for the message. */
    Draft with(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    /** Another severity than the page's. */
    Draft severity(Severity other) {
        this.severity = other;
        return this;
    }

    /** Another message than the page's default. */
    Draft variant(String name) {
        this.variant = name;
        return this;
    }

    void add() {
        findings.accept(new Finding(rule.code(), severity, place, variant, reported, expected, arithmetic, arguments));
    }
}
