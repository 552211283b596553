package hebiao.importer.xlsx;

import hebiao.form.CellRef;
import hebiao.grid.Region;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas that Excel writes once for all cells into which they were filled down: every cell's own is the first one
 * moved. Only the plainest are moved here, those whose text POI gives back as it is.
 */
final class SharedFormulas {

    /** A reference, a function with its bracket, a number, a text, or a sign. */
    private static final Pattern TOKEN = Pattern.compile("(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![0-9A-Za-z_.(!])"
            + "|([A-Z]+)\\(|(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{0,3}[1-9])?(?![0-9A-Za-z_.(!])|[-+*/^&=<>(),:]");
    private static final Set<String> FUNCTIONS = Set.of("SUM", "ROUND", "ROUNDDOWN", "ROUNDUP", "TRUNC", "IF", "ABS",
            "MAX", "MIN", "AVERAGE", "COUNT", "AND", "OR", "NOT", "INT", "ISNUMBER");
    private static final int LETTERS = 26;

    private final Map<Integer, Master> masters = new HashMap<>();

    private record Master(String formula, int row, int column) {
    }

    /** Takes note of the first of a group. */
    void add(int group, String formula, String range, int row, int column) throws Unfamiliar {
        Region region = Addresses.region(range);
        masters.put(group, new Master(formula, Math.max(region.top(), row), Math.max(region.left(), column)));
    }

    /** The formula of a cell of a group. */
    String at(int group, int row, int column) throws Unfamiliar {
        Master master = masters.get(group);
        if (master == null) {
            throw new Unfamiliar(Reason.FORMULA, "a shared formula before its first");
        }
        return moved(master.formula, row - master.row, column - master.column);
    }

    private static String moved(String formula, int rows, int columns) throws Unfamiliar {
        Matcher token = TOKEN.matcher(formula);
        StringBuilder moved = new StringBuilder(formula.length());
        int end = 0;
        long rangeFrom = -1;
        while (token.find()) {
            boolean known = token.group(5) == null || FUNCTIONS.contains(token.group(5));
            if (token.start() != end || !known) {
                throw beyond(formula);
            }
            end = token.end();
            if (token.group(2) == null) {
                moved.append(token.group());
                continue;
            }
            long place = place(token, rows, columns);
            append(moved, token, place);
            boolean second = token.start() > 0 && formula.charAt(token.start() - 1) == ':';
            // POI puts the corners of a range in order
            if (second && ((int) (place >> 32) < (int) (rangeFrom >> 32) || (int) place < (int) rangeFrom)) {
                throw beyond(formula);
            }
            rangeFrom = place;
        }
        if (end != formula.length()) {
            throw beyond(formula);
        }
        return moved.toString();
    }

    private static long place(Matcher reference, int rows, int columns) throws Unfamiliar {
        int column = 0;
        for (char letter : reference.group(2).toCharArray()) {
            column = LETTERS * column + letter - 'A' + 1;
        }
        column += reference.group(1).isEmpty() ? columns : 0;
        int row = Integer.parseInt(reference.group(4)) + (reference.group(3).isEmpty() ? rows : 0);
        if (row < 1 || row > Addresses.ROWS || column < 1 || column > Addresses.COLUMNS) {
            throw new Unfamiliar(Reason.FORMULA, reference.group() + " moved out of the sheet");
        }
        return (row - 1L) << 32 | column - 1;
    }

    private static void append(StringBuilder moved, Matcher reference, long place) {
        moved.append(reference.group(1)).append(CellRef.columnName((int) place))
                .append(reference.group(3)).append((place >> 32) + 1);
    }

    private static Unfamiliar beyond(String formula) {
        return new Unfamiliar(Reason.FORMULA, "shared: " + formula);
    }
}
