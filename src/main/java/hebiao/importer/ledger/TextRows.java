package hebiao.importer.ledger;

import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The rows of a csv or tsv file in a known charset.
 *
 * @param above how many lines of the file lie above, where this is only a part of it
 */
record TextRows(LedgerFile file, Charset charset, char delimiter, int above) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    TextRows(LedgerFile file, Charset charset, char delimiter) {
        this(file, charset, delimiter, 0);
    }

    /** A quotation mark that is never closed. */
    static final class OpenQuote extends IOException {

        private static final long serialVersionUID = 1L;

        private final int line;

        OpenQuote(int line) {
            super("open quote from line " + line);
            this.line = line;
        }

        /** The line, counted from 1, on which the broken row begins. */
        int line() {
            return line;
        }
    }

    /** @throws OpenQuote when a quotation mark is never closed */
    void read(RowSink sink) throws IOException {
        if (sink.sheet(null, false) == More.NONE) {
            return;
        }
        try (Reader reader = reader()) {
            SeparatedValues rows = new SeparatedValues(reader, delimiter);
            int line = above + rows.line();
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                if (line == 1 && cells[0].indexOf(BYTE_ORDER_MARK) == 0) {
                    cells[0] = cells[0].substring(1);
                }
                if (sink.row(line, cells) == More.NONE) {
                    return;
                }
                line = above + rows.line();
            }
        }
    }

    private Reader reader() throws IOException {
        return new InputStreamReader(Channels.newInputStream(file.open()), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
