package hebiao.template;

/** What a field holds. */
public enum FieldType {
    /** Any text. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A year, a whole number. */
    YEAR,
    /** A month, from 1 to 12. */
    MONTH,
    /** Ticked or not. */
    TICK,
    /** The unit of the form's amounts: 元 or 万元. */
    UNIT
}
