package hebiao.grid;

/** What a cell stores. */
public enum CellKind {
    BLANK, NUMBER, TEXT, BOOLEAN, ERROR
}
