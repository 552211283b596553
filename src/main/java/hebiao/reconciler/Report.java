package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** What the families say of one form; turns a field into its place in the sheet. */
final class Report {

    private final Submission form;
    private final SubmissionFields fields;
    private final Rulebook rulebook;
    private final Consumer<Finding> findings;

    /** @param findings takes what is said */
    Report(Submission form, Rulebook rulebook, Consumer<Finding> findings) {
        this.form = form;
        this.fields = SubmissionFields.of(form);
        this.rulebook = rulebook;
        this.findings = findings;
    }

    /** Begins a finding; it counts once {@link Draft#add} is called. */
    Draft say(String rule, FieldPath field) {
        return new Draft(rulebook.rule(rule), place(field), findings).reported(asReported(fields.get(field)));
    }

    private CellRef cellOf(FieldPath field) {
        if (field.equals(FieldPath.INDICATORS)) {
            return form.indicatorHeader();
        }
        return fields.get(field).cell();
    }

    private Place place(FieldPath field) {
        CellRef cell = cellOf(field);
        return new Place(form.source().file(), form.source().sheetOf(cell), form.source().inItsSheet(cell), field,
                text(form.projectName()), text(form.departmentInCharge()));
    }

    /** A number as it was read, not as its cell dresses it up ({@code 94.61%}, {@code 1,135.00}); a text as typed. */
    private static String asReported(Entry<?> entry) {
        return entry.value() instanceof BigDecimal number ? Figures.plain(number) : entry.text();
    }

    private static String text(Entry<String> entry) {
        return entry.optional().orElse(null);
    }
}
