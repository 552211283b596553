package hebiao.importer.xlsx;

/** Counts the cells with content and the merges of a workbook against what is allowed. */
final class CellCount {

    private final int most;
    private int count;

    CellCount(int most) {
        this.most = most;
    }

    void add() throws BeyondLimit {
        if (++count > most) {
            throw new BeyondLimit("cells", most);
        }
    }
}
