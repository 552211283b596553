package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.form.Nfkc;
import hebiao.importer.NumberText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One line below the header, with what it says in each column; what cannot be read is reported once, as L05. */
final class Line {

    private static final int LONGEST_CODE = 64;

    private final Header header;
    private final String sheet;
    private final int number;
    private final String[] cells;
    private final LineFindings findings;
    private boolean usable = true;
    private String printedIn;
    private Optional<BigDecimal> printed = Optional.empty();

    Line(Header header, String sheet, int number, String[] cells, LineFindings findings) {
        this.header = header;
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.findings = findings;
    }

    /** False once something that the line needs could not be read. */
    boolean isUsable() {
        return usable;
    }

    int number() {
        return number;
    }

    String sheet() {
        return sheet;
    }

    /** What stands in a column, without blanks around; empty when nothing does or there is no such column. */
    String text(String key) {
        Integer column = header.columns().get(key);
        String text = column == null || column >= cells.length ? null : cells[column];
        return text == null ? "" : text.strip();
    }

    /** Whether nothing stands in any known column. */
    boolean isBlank() {
        for (int column : header.columns().values()) {
            if (column < cells.length && cells[column] != null && !cells[column].isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a code stands here, of whatever shape; 合计 in its place is none. */
    boolean hasCode(LedgerWords words) {
        String code = text("code");
        return !code.isEmpty() && (isCode(code) || !words.isTotal(code) && !words.isSubtotal(code));
    }

    /** Capital letters and digits, at least one digit; {@code . _ / -} behind the first. */
    private static boolean isCode(String text) {
        boolean digit = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isDigit = c >= '0' && c <= '9';
            boolean sign = at > 0 && (c == '.' || c == '_' || c == '/' || c == '-');
            if (!isDigit && !sign && (c < 'A' || c > 'Z')) {
                return false;
            }
            digit |= isDigit;
        }
        return digit && text.length() <= LONGEST_CODE;
    }

    /** A needed text. */
    Optional<String> needed(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            unusable("blank", key, null);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The project code as it is compared: half-width, in capitals. */
    Optional<String> code() {
        return needed("code").flatMap(text -> {
            if (isCode(text)) {
                return Optional.of(text);
            }
            String code = Nfkc.visible(text).toUpperCase(Locale.ROOT);
            return isCode(code) ? Optional.of(code) : unusable("code", "code", text);
        });
    }

    /** The number that stands in a column as it is printed; empty when none does. */
    Optional<BigDecimal> printed(String key) {
        if (!key.equals(printedIn)) {
            printed = NumberText.parse(text(key), false);
            printedIn = key;
        }
        return printed;
    }

    /** A needed number in the unit of its column. */
    Optional<BigDecimal> number(String key) {
        return needed(key).flatMap(text -> {
            Optional<BigDecimal> number = printed(key);
            return number.isPresent() ? number : unusable("amount", key, text);
        });
    }

    /** A needed amount in 元. */
    Optional<BigDecimal> yuan(String key) {
        return header.inYuan() ? number(key) : number(key).map(amount -> amount.multiply(header.yuan()));
    }

    /** A needed day. */
    Optional<LocalDate> day(String key) {
        return needed(key).flatMap(text -> {
            Optional<LocalDate> day = DateText.parse(text);
            return day.isPresent() ? day : unusable("date", key, text);
        });
    }

    /** A day that the line can do without: it is reported when it cannot be read, and the line still counts. */
    Optional<LocalDate> optionalDay(String key) {
        String text = text(key);
        Optional<LocalDate> day = DateText.parse(text);
        if (day.isEmpty() && !text.isEmpty()) {
            say("dateKept", key, text, null, Map.of());
        }
        return day;
    }

    /** A needed word with one of several meanings. */
    <K> Optional<K> word(String key, Map<K, List<String>> words) {
        return needed(key).flatMap(text -> {
            Optional<K> meaning = LedgerWords.meaning(words, text);
            return meaning.isPresent() ? meaning : unusable(key, key, text);
        });
    }

    /** Reports on a column of this line; the line is not counted. */
    <T> Optional<T> unusable(String variant, String key, String reported) {
        if (usable || !variant.equals("blank")) {
            say(variant, key, reported, null, Map.of());
        }
        usable = false;
        return Optional.empty();
    }

    /** Reports on a column of this line. */
    void say(String variant, String key, String reported, String expected, Map<String, String> arguments) {
        findings.say(variant, place(key), reported, expected, arguments);
    }

    /** Where this line stands in a column. */
    Place place(String key) {
        return findings.place(sheet, number, header.columns().get(key), header.names().get(key));
    }

    /** Where this line stands, for what is said of it as a whole later: at its code. */
    Place place(String project, String department) {
        return findings.place(sheet, number, header.columns().get("code"), header.names().get("code"), project,
                department);
    }
}
