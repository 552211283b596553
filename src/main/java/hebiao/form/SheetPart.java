package hebiao.form;

/**
 * One sheet of a form over several, which are read as one sheet.
 *
 * @param sheet the sheet's name
 * @param top the row at which it begins when all are read as one, counted from 0
 */
public record SheetPart(String sheet, int top) {
}
