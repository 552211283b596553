package hebiao.exporter.consolidated;

import hebiao.exporter.SafeText;
import hebiao.exporter.xlsx.Comment;
import hebiao.exporter.xlsx.SheetShape;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import java.util.List;

/** Comments on wrong cells: rule, message, arithmetic, in a box beside the cell that is as large as its text. */
final class CellNotes {

    static final String AUTHOR = "核表";

    private final Rulebook rulebook;

    CellNotes(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What a comment says of findings. */
    String text(List<Finding> findings) {
        return String.join("\n\n", findings.stream().map(this::text).toList());
    }

    private String text(Finding finding) {
        Rule rule = rulebook.rule(finding.rule());
        StringBuilder text = new StringBuilder().append(rule.code()).append(' ').append(rule.name().zh())
                .append("（").append(finding.severity().name(Language.ZH)).append("）\n")
                .append(rulebook.message(finding, Language.ZH));
        if (finding.arithmetic() != null) {
            text.append("\n计算：").append(finding.arithmetic());
        }
        return text.toString();
    }

    /** The comment on a cell. */
    Comment on(CellRef cell, List<Finding> findings, SheetShape shape) {
        String text = SafeText.forCell(text(findings));
        return new Comment(cell, text, NoteBox.beside(cell, text, shape));
    }
}
