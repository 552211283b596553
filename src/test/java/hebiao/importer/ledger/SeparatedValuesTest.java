package hebiao.importer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whatever a text is, its rows, their lines and what is wrong with its quotation marks are commons-csv's. */
class SeparatedValuesTest {

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a甲,\"\n\r ;'").ofMaxLength(40);
    }

    @Property(tries = 5000)
    void rowsAreThoseOfCommonsCsv(@ForAll("texts") String text) {
        assertThat(ours(text)).isEqualTo(byCommonsCsv(text));
    }

    @Property(tries = 3)
    void alsoWhereARowIsLongerThanWhatIsReadAtOnce(@ForAll("texts") String text) {
        String longRows = (text + "\n\"" + "甲,\r\n".repeat(20_000) + "\"," + "b".repeat(70_000) + "\r\n").repeat(2);

        assertThat(ours(longRows)).isEqualTo(byCommonsCsv(longRows));
    }

    private static List<String> ours(String text) {
        List<String> rows = new ArrayList<>();
        SeparatedValues values = new SeparatedValues(new StringReader(text), ',');
        int line = values.line();
        try {
            for (String[] cells = values.next(); cells != null; cells = values.next()) {
                rows.add(line + " " + List.of(cells));
                line = values.line();
            }
        } catch (TextRows.OpenQuote e) {
            rows.add("open quote from " + e.line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> byCommonsCsv(String text) {
        List<String> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setTrailingData(true).get();
        int line = 1;
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                rows.add(line + " " + List.of(row.values()));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            rows.add("open quote from " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
