package hebiao.form;

/** What became of one field of a form when it was read. */
public enum EntryState {
    /** Something stands there and was read: the value is not null. */
    FILLED,
    /** The cell is there and empty. */
    BLANK,
    /** A mark that stands for no value: {@code -}, {@code —}, {@code /}. */
    NO_VALUE,
    /** Something stands there that cannot be read as what the field holds; it was reported and is never guessed. */
    UNREADABLE,
    /** The template has no such field, or its place in this sheet is not certain; the latter was reported. */
    ABSENT
}
