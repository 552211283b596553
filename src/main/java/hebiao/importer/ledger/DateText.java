package hebiao.importer.ledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as ledgers write them: 2024-12-31, 2024/12/31, 2024.12.31, 20241231, 2024年12月31日, a time of day behind. */
final class DateText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|年(\\d{1,2})月(\\d{1,2})[日号]|(\\d{2})(\\d{2}))(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private DateText() {
    }

    /** The day that a text is; empty when it is none or none that exists. Nothing is guessed. */
    static Optional<LocalDate> parse(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches() && !date.reset(flat(text)).matches()) {
            return Optional.empty();
        }
        int form = date.group(3) != null ? 3 : date.group(5) != null ? 5 : 7;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(form)),
                    Integer.parseInt(date.group(form + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String flat(String text) {
        return AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
