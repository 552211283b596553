package hebiao.importer;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The S findings of one form, while it is read. The project is not known yet: {@link #named} adds it. */
final class StructuralFindings {

    private final String file;
    private final Source source;
    private final Rulebook rulebook;
    private final List<Finding> findings = new ArrayList<>();

    /** @param sheet null for findings on the whole file */
    StructuralFindings(String file, String sheet, Rulebook rulebook) {
        this(new Source(file, sheet, null), rulebook);
    }

    /** @param source the form; the cells that findings are said of count as its entries' cells do */
    StructuralFindings(Source source, Rulebook rulebook) {
        this.file = source.file();
        this.source = source;
        this.rulebook = rulebook;
    }

    /** Takes over what was said of a sheet of the form by itself. */
    void add(StructuralFindings others) {
        findings.addAll(others.findings);
    }

    /** Reports on a cell with the rule's default message. */
    void say(String rule, CellRef cell, FieldPath field, String reported, Map<String, String> arguments) {
        say(rule, Rule.DEFAULT_MESSAGE, cell, field, reported, arguments);
    }

    /**
     * Reports with one of the rule's messages; cell, field and reported text may be null. What is wrong with a cell
     * that is merged over several indicators is said once, at the first.
     */
    void say(String rule, String variant, CellRef cell, FieldPath field, String reported,
            Map<String, String> arguments) {
        boolean mergedRow = field != null && field.indicatorIndex() >= 0 && findings.stream().anyMatch(said ->
                said.rule().equals(rule) && cell != null && source.inItsSheet(cell).equals(said.place().cell()));
        if (mergedRow) {
            return;
        }
        Place place = new Place(file, source.sheetOf(cell), source.inItsSheet(cell), field, null, null);
        findings.add(new Finding(rule, rulebook.rule(rule).severity(), place, variant, reported, null, null,
                arguments));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** The findings with the form's project and department in their places. */
    List<Finding> named(String project, String department) {
        return findings.stream().map(f -> new Finding(f.rule(), f.severity(),
                new Place(file, f.place().sheet(), f.place().cell(), f.place().field(), project, department),
                f.variant(), f.reported(), f.expected(), f.arithmetic(), f.arguments())).toList();
    }
}
