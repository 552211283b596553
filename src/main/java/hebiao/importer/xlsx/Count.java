package hebiao.importer.xlsx;

/** Counts what a workbook holds of one kind, in all its sheets, against what is allowed. */
final class Count {

    private final String limit;
    private final int most;
    private int count;

    /** @param limit by the name that S13 has for it */
    Count(String limit, int most) {
        this.limit = limit;
        this.most = most;
    }

    void add() throws BeyondLimit {
        if (++count > most) {
            throw new BeyondLimit(limit, most, count);
        }
    }
}
