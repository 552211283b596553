package hebiao.exporter.consolidated;

import hebiao.exporter.SafeText;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import java.util.List;
import java.util.NavigableMap;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Comments on wrong cells: rule, message, arithmetic, in a box beside the cell that is as large as its text. */
final class CellNotes {

    private static final String AUTHOR = "核表";

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

    /**
     * Puts comments on cells. From the last row up: POI makes a comment at the corner of its box first, which lies in
     * the row above, and refuses when that cell has a comment already.
     */
    void addAll(SXSSFSheet sheet, NavigableMap<CellRef, List<Finding>> wrong) {
        wrong.descendingMap().forEach((cell, findings) -> add(sheet, cell, findings));
    }

    private void add(SXSSFSheet sheet, CellRef cell, List<Finding> findings) {
        String text = SafeText.forCell(text(findings));
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = NoteBox.beside(helper.createClientAnchor(), sheet, cell, text);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        comment.setVisible(false);
        comment.setAddress(new CellAddress(cell.row(), cell.column()));
    }
}
