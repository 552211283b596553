package hebiao.importer.ledger;

import java.io.IOException;

/** Takes the rows of a file one after another. */
interface RowSink {

    /** How many more rows of a sheet are wanted. */
    enum More {
        NONE,
        /** One, and then it is asked again. */
        NEXT,
        /** All, whatever they hold: they may be read ahead. */
        REST
    }

    /**
     * A sheet begins.
     *
     * @param name null for a text file
     */
    More sheet(String name, boolean hidden) throws IOException;

    /**
     * A row that has cells.
     *
     * @param line where it stands, counted from 1
     * @param cells what each cell shows, dates as {@code 2024-12-31}, numbers with all their digits; null where it is
     *     empty
     */
    More row(int line, String[] cells) throws IOException;
}
