package hebiao.template;

/**
 * What template.yaml says of a field; null where it says nothing and the field is read as is usual.
 *
 * @param type what it holds
 * @param scale the decimals it prints
 * @param required whether a blank is S06
 * @param percent whether a final % belongs to the number
 * @param formula whether a formula may stand there without being said (S12)
 * @param unit 元 or 万元 for an amount whose column has a unit of its own
 */
public record FieldChange(FieldType type, Integer scale, Boolean required, Boolean percent, Boolean formula,
        String unit) {

    /** The usual definition with what is said here in its place. */
    FieldDefinition appliedTo(FieldDefinition usual) {
        return new FieldDefinition(type == null ? usual.type() : type, scale == null ? usual.scale() : scale,
                required == null ? usual.required() : required, percent == null ? usual.percent() : percent,
                formula == null ? usual.formula() : formula,
                unit == null ? usual.unit() : TemplateSettings.moneyUnit(unit));
    }
}
