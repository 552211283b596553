package hebiao.web.sheet;

import hebiao.finding.Severity;
import java.util.Comparator;
import java.util.Locale;

/**
 * A finding of a version, in words.
 *
 * @param number counted from 1 in the order of the sheet
 * @param severity in small letters
 * @param cell its address; null for none
 * @param target the anchor of the cell on the page; null for none
 * @param arithmetic the calculation; null for none
 * @param action what to do
 * @param answer 说明 of the department; null for none
 * @param fresh whether the version before had no such finding
 */
public record FindingLine(int number, String rule, String name, String severity, String sheet, String cell,
        String target, String message, String arithmetic, String action, String answer, boolean fresh) {

    static final Comparator<String> WORST_FIRST =
            Comparator.comparing(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)));

    /** Whether 说明 may be given in place of a change. */
    public boolean isDoubt() {
        return severity.equals("warning");
    }
}
