package hebiao.importer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.grid.CellFormat;
import hebiao.grid.NumberFormatFacts;
import hebiao.importer.NumberText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers and days that are read without a look at their pattern are just those that the pattern reads. */
class PlainTextsTest {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?|[+-]?\\.\\d+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|年(\\d{1,2})月(\\d{1,2})[日号]|(\\d{2})(\\d{2}))(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final CellFormat[] FORMATS = {CellFormat.GENERAL, CellFormat.of(2, null), CellFormat.of(4, null),
        CellFormat.of(10, null), CellFormat.of(14, null), CellFormat.of(31, null)};

    @Provide
    static Arbitrary<String> numbers() {
        Arbitrary<String> any = Arbitraries.strings().withChars("0123456789,.+-").ofMaxLength(24);
        Arbitrary<String> grouped = Arbitraries.strings().withChars("01,23,456.").ofMinLength(3).ofMaxLength(12);
        return Arbitraries.oneOf(any, grouped, Arbitraries.bigDecimals().ofScale(3).map(BigDecimal::toPlainString));
    }

    @Property(tries = 5000)
    void numbers(@ForAll("numbers") String text) {
        Optional<BigDecimal> byPattern = NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "").replace("+", ""))) : Optional.empty();

        assertThat(NumberText.parse(text, false)).isEqualTo(byPattern);
    }

    @Provide
    static Arbitrary<String> days() {
        Arbitrary<String> day = Arbitraries.of("2024", "0000", "1900", "20a4").flatMap(year -> Arbitraries
                .strings().withChars("0123-/.年月日号: T").ofMaxLength(9).map(rest -> year + rest));
        Arbitrary<String> real = Arbitraries.of("2024-%d-%d", "2023/%02d/%02d", "2024.%d.%d", "2024年%d月%d日",
                "1999%02d%02d", "2024-%d/%d", "2024年%d月%d", "2024-%d-%d 8:30", "2024-%02d-%02dT08:30:00.5")
                .flatMap(form -> Arbitraries.integers().between(0, 13).flatMap(month -> Arbitraries.integers()
                        .between(0, 32).map(date -> form.formatted(month, date))));
        return Arbitraries.oneOf(day, real);
    }

    @Property(tries = 5000)
    void days(@ForAll("days") String text) {
        assertThat(DateText.parse(text)).isEqualTo(byPattern(text));
    }

    private static Optional<LocalDate> byPattern(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
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

    @Provide
    static Arbitrary<String> stored() {
        Arbitrary<String> any = Arbitraries.strings().withChars("0123456789.-E").ofMinLength(1).ofMaxLength(18)
                .filter(PlainTextsTest::isStored);
        Arbitrary<String> plain = Arbitraries.integers().between(0, 4).flatMap(scale -> Arbitraries.longs()
                .between(-10_000_000, 3_000_000_000_000_000L).map(unscaled -> BigDecimal.valueOf(unscaled, scale)
                        .toPlainString()));
        return Arbitraries.oneOf(any, plain, Arbitraries.integers().between(0, 60_000).map(String::valueOf));
    }

    private static boolean isStored(String text) {
        try {
            NumberFormatFacts.stored(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Property(tries = 5000)
    void numbersOfWorkbooks(@ForAll("stored") String stored) {
        for (CellFormat format : FORMATS) {
            NumberStyle style = NumberStyle.of(format, false);

            assertThat(new ShownNumbers(style).text(stored)).as(format.code())
                    .isEqualTo(style.text(NumberFormatFacts.stored(stored)));
        }
    }
}
