package hebiao.template;

/** What a field holds. */
public enum FieldType {
    TEXT, NUMBER, YEAR
}
