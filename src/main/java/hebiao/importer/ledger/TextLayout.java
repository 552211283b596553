package hebiao.importer.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a ledger that is a text is to be read.
 *
 * @param charset its name
 * @param delimiter one character
 * @param header where its columns stand
 */
public record TextLayout(String charset, String delimiter, Header header) {

    private static final List<String> LINE_ENDS_ARE_BYTES = List.of(StandardCharsets.UTF_8.name(), "GB18030");

    /** Whether no character but a line end has the byte of one in it, so that the file may be cut there. */
    public boolean mayBeCut() {
        return LINE_ENDS_ARE_BYTES.contains(charset);
    }

    /** The line, counted from 1, below which its lines begin. */
    public int headerLine() {
        return header.line();
    }

    TextRows rows(LedgerFile part, int above) {
        return new TextRows(part, Charset.forName(charset), delimiter.charAt(0), above);
    }
}
