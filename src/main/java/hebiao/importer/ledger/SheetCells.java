package hebiao.importer.ledger;

import hebiao.grid.CellFormat;
import hebiao.importer.ledger.RowSink.More;
import hebiao.importer.xlsx.RowStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The cells of an xlsx file as rows of texts, by the reader of ours; where it gives up, {@link XlsxRows} goes on. */
final class SheetCells implements RowStream.Sink {

    /** Columns beyond these are no part of a ledger; a sheet may have been formatted out to the last one. */
    private static final int MOST_COLUMNS = 256;

    private final RowSink sink;
    private final Map<CellFormat, ShownNumbers> styles = new HashMap<>();
    private CellFormat lastFormat;
    private ShownNumbers style;
    private boolean from1904;
    private More more;
    private String[] cells = new String[16];
    private int width;

    private SheetCells(RowSink sink) {
        this.sink = sink;
    }

    /**
     * Reads the sheets of a workbook.
     *
     * @throws hebiao.importer.xlsx.Unfamiliar when another must read it; rows may have been told before
     * @throws IOException when it is damaged
     */
    static void read(SeekableByteChannel channel, RowSink sink) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            RowStream.read(zip, new SheetCells(sink));
        }
    }

    @Override
    public boolean sheet(String name, boolean hidden, boolean countsFrom1904) throws IOException {
        from1904 = countsFrom1904;
        more = sink.sheet(name, hidden);
        return more != More.NONE;
    }

    @Override
    public void text(int column, String text) {
        if (column >= MOST_COLUMNS) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    @Override
    public void number(int column, String stored, CellFormat format) {
        if (format != lastFormat) {
            lastFormat = format;
            style = styles.computeIfAbsent(format, key -> new ShownNumbers(NumberStyle.of(key, from1904)));
        }
        text(column, style.text(stored));
    }

    @Override
    public boolean row(int line) throws IOException {
        if (width > 0) {
            more = sink.row(line, Arrays.copyOf(cells, width));
            Arrays.fill(cells, 0, width, null);
            width = 0;
        }
        return more != More.NONE;
    }
}
