package hebiao.importer.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a csv or tsv file in a known charset. */
record TextRows(LedgerFile file, Charset charset, char delimiter) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A quotation mark that is never closed. */
    static final class OpenQuote extends IOException {

        private static final long serialVersionUID = 1L;

        private final int line;

        private OpenQuote(int line, IOException cause) {
            super("open quote from line " + line, cause);
            this.line = line;
        }

        /** The line, counted from 1, on which the broken row begins. */
        int line() {
            return line;
        }
    }

    /** @throws OpenQuote when a quotation mark is never closed */
    void read(RowSink sink) throws IOException {
        if (!sink.sheet(null, false)) {
            return;
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrailingData(true).get();
        int line = 1;
        try (Reader reader = reader(); CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                String[] cells = row.values();
                if (line == 1 && cells.length > 0 && cells[0].indexOf(BYTE_ORDER_MARK) == 0) {
                    cells[0] = cells[0].substring(1);
                }
                if (!sink.row(line, cells)) {
                    return;
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw new OpenQuote(line, e.getCause());
        }
    }

    private Reader reader() throws IOException {
        return new InputStreamReader(Channels.newInputStream(file.open()), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
