package hebiao.importer.ledger;

import java.io.IOException;

/** Takes the rows of a file one after another. */
interface RowSink {

    /**
     * A sheet begins.
     *
     * @param name null for a text file
     * @return whether its rows are wanted
     */
    boolean sheet(String name, boolean hidden) throws IOException;

    /**
     * A row that has cells.
     *
     * @param line where it stands, counted from 1
     * @param cells what each cell shows, dates as {@code 2024-12-31}, numbers with all their digits; null where it is
     *     empty
     * @return whether more rows of this sheet are wanted
     */
    boolean row(int line, String[] cells) throws IOException;
}
