package hebiao.exporter.consolidated;

import hebiao.exporter.xlsx.CellFormat;
import hebiao.exporter.xlsx.CellFormat.Alignment;
import hebiao.exporter.xlsx.CellFormat.Letters;
import hebiao.exporter.xlsx.XlsxWriter;
import hebiao.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/** The cell formats of one workbook, by look. */
final class Looks {

    static final Letters BODY = letters(10, false, null);

    private static final String HEADER_FILL = "D9E1F2";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String GRID = "BFBFBF";
    private static final String GREY = "595959";
    private static final String LINK_BLUE = "0563C1";
    private static final Map<Severity, String> MARK_FILL =
            Map.of(Severity.ERROR, "FFC7CE", Severity.WARNING, "FFEB9C", Severity.NOTICE, "FFFACD");
    private static final Map<Severity, String> MARK_LETTERS =
            Map.of(Severity.ERROR, "9C0006", Severity.WARNING, "7F4A00", Severity.NOTICE, "7F6000");

    private final XlsxWriter workbook;
    private final Map<Look, Integer> numbers = new HashMap<>();

    Looks(XlsxWriter workbook) {
        this.workbook = workbook;
    }

    /** The number of the format of cells that look so. */
    int number(Look look) {
        return numbers.computeIfAbsent(look, key -> workbook.format(format(key)));
    }

    /** The number of the mark that a cell bears while something is wrong with it. */
    int errorMark() {
        return workbook.mark(MARK_FILL.get(Severity.ERROR));
    }

    private static CellFormat format(Look look) {
        Kind kind = look.kind();
        return new CellFormat(letters(look), fill(look), kind.isTable() ? GRID : null, kind.alignment(),
                kind.isTable() && kind.alignment() != Alignment.RIGHT, kind.format(), look.quoted());
    }

    private static String fill(Look look) {
        if (look.mark() != null) {
            return MARK_FILL.get(look.mark());
        }
        return look.kind() == Kind.HEADER ? HEADER_FILL : look.total() ? TOTAL_FILL : null;
    }

    private static Letters letters(Look look) {
        return switch (look.kind()) {
            case TITLE -> letters(16, true, null);
            case CAPTION -> letters(BODY.size(), false, GREY);
            case HEADER -> letters(BODY.size(), true, null);
            case LINK -> letters(BODY.size(), look.total(), LINK_BLUE);
            default -> letters(BODY.size(), look.total() || look.mark() == Severity.ERROR,
                    look.mark() == null ? null : MARK_LETTERS.get(look.mark()));
        };
    }

    private static Letters letters(int size, boolean bold, String colour) {
        return new Letters("宋体", size, bold, colour);
    }
}
