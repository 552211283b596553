package hebiao.exporter.consolidated;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;

/**
 * The cell of the consolidated workbook in which the value stands that a finding is about. What is about the form as a
 * whole, or about a field that has no column, stands at the form's 状态.
 */
record Spot(String sheet, CellRef cell) {

    static Spot of(ProjectRow project, Finding finding) {
        FieldPath field = finding.place().field();
        int indicator = field == null ? -1 : field.indicatorIndex();
        if (indicator >= 0) {
            int row = TableSheet.FIRST_ROW + project.indicatorsBefore() + indicator;
            return new Spot(IndicatorSheet.NAME, new CellRef(row, IndicatorSheet.columnOf(field)));
        }
        int row = TableSheet.FIRST_ROW + project.number() - 1;
        return new Spot(SummarySheet.NAME, new CellRef(row, SummarySheet.columnOf(field)));
    }

    /** The target of a link: the sheet's name always in quotation marks, or WPS does not follow it. */
    String target() {
        return "'" + sheet + "'!" + cell;
    }
}
