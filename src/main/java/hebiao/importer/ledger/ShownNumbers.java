package hebiao.importer.ledger;

import hebiao.grid.NumberFormatFacts;
import java.util.HashMap;
import java.util.Map;

/** The numbers of one style as they show. A ledger has a million amounts, but the days of one year. */
final class ShownNumbers {

    private static final int MOST_KEPT = 1 << 12;
    private static final int EXACT_DIGITS = 15;

    private final NumberStyle style;
    private final Map<String, String> kept = new HashMap<>();

    ShownNumbers(NumberStyle style) {
        this.style = style;
    }

    /**
     * What a cell shows.
     *
     * @param stored the number as the workbook stores it, without blanks around
     * @throws NumberFormatException when it is none
     */
    String text(String stored) {
        if (!style.date()) {
            return isShownAsStored(stored) ? stored : style.text(NumberFormatFacts.stored(stored));
        }
        String shown = kept.get(stored);
        if (shown == null) {
            shown = style.text(NumberFormatFacts.stored(stored));
            if (kept.size() < MOST_KEPT) {
                kept.put(stored, shown);
            }
        }
        return shown;
    }

    /** Whether a number is written already just as it shows; what is not so plain is worked out. */
    private boolean isShownAsStored(String stored) {
        int first = stored.startsWith("-") ? 1 : 0;
        int point = stored.length();
        for (int at = first; at < stored.length(); at++) {
            char c = stored.charAt(at);
            if (c == '.' && point == stored.length() && at > first) {
                point = at;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int decimals = Math.max(stored.length() - point - 1, 0);
        boolean leadingZero = point - first > 1 && stored.charAt(first) == '0';
        boolean zero = point - first == 1 && decimals == 0 && stored.charAt(first) == '0';
        boolean lastZero = point < stored.length() && (decimals == 0 || stored.charAt(stored.length() - 1) == '0');
        return point > first && !leadingZero && !lastZero && !zero && decimals >= style.facts().decimals()
                && !style.facts().percent() && point - first + decimals <= EXACT_DIGITS;
    }
}
