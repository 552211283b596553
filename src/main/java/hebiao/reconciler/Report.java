package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the families say of one form; turns a field into its place in the sheet. */
final class Report {

    private final Submission form;
    private final SubmissionFields fields;
    private final Rulebook rulebook;
    private final List<Finding> findings = new ArrayList<>();

    Report(Submission form, Rulebook rulebook) {
        this.form = form;
        this.fields = SubmissionFields.of(form);
        this.rulebook = rulebook;
    }

    /** Begins a finding; it counts once {@link Draft#add} is called. */
    Draft say(String rule, FieldPath field) {
        return new Draft(rulebook.rule(rule), field);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private CellRef cellOf(FieldPath field) {
        if (field.equals(FieldPath.INDICATORS)) {
            return form.indicatorHeader();
        }
        return fields.get(field).cell();
    }

    private Place place(FieldPath field) {
        return new Place(form.source().file(), form.source().sheet(), cellOf(field), field,
                text(form.projectName()), text(form.departmentInCharge()));
    }

    /** A number as it was read, not as its cell dresses it up ({@code 94.61%}, {@code 1,135.00}); a text as typed. */
    private static String asReported(Entry<?> entry) {
        return entry.value() instanceof BigDecimal number ? Figures.plain(number) : entry.text();
    }

    private static String text(Entry<String> entry) {
        return entry.optional().orElse(null);
    }

    /** A finding in the making. */
    final class Draft {

        private final Rule rule;
        private final FieldPath field;
        private final Map<String, String> arguments = new HashMap<>();
        private Severity severity;
        private String variant = Rule.DEFAULT_MESSAGE;
        private String reported;
        private String expected;
        private String arithmetic;

        private Draft(Rule rule, FieldPath field) {
            this.rule = rule;
            this.field = field;
            this.severity = rule.severity();
            this.reported = asReported(fields.get(field));
        }

        /** What the form says, where it is not simply the text of the field. */
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
            findings.add(new Finding(rule.code(), severity, place(field), variant, reported, expected, arithmetic,
                    arguments));
        }
    }
}
