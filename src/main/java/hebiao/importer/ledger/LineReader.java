package hebiao.importer.ledger;

import hebiao.finding.Place;

/**
 * Makes a ledger of lines.
 *
 * @param <T> the ledger
 */
interface LineReader<T> {

    /** Takes a line; what it cannot use it reports through the line. */
    void line(Line line);

    /**
     * The ledger made of the lines taken.
     *
     * @param amountColumn the header cell of the amounts; null for a ledger without them
     */
    T ledger(Place amountColumn);
}
