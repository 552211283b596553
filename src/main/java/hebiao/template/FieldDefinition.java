package hebiao.template;

/**
 * How a field is read.
 *
 * @param type what it holds
 * @param scale the decimals it prints
 * @param required whether a blank is S06
 * @param percent whether a final % belongs to the number
 * @param formula whether a formula may stand there without being said (S12)
 */
public record FieldDefinition(FieldType type, int scale, boolean required, boolean percent, boolean formula) {

    static final FieldDefinition TEXT = new FieldDefinition(FieldType.TEXT, 0, false, false, false);
}
