package hebiao.template;

import hebiao.form.MoneyUnit;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import java.math.BigDecimal;

/**
 * How a field is read.
 *
 * @param type what it holds
 * @param scale the decimals it prints
 * @param required whether a blank is S06
 * @param percent whether a final % belongs to the number
 * @param formula whether a formula may stand there without being said (S12)
 * @param unit the unit that an amount is printed in, where it is not the form's; else null
 */
public record FieldDefinition(FieldType type, int scale, boolean required, boolean percent, boolean formula,
        MoneyUnit unit) {

    private static final int DECIMALS = 2;
    static final FieldDefinition TEXT = new FieldDefinition(FieldType.TEXT, 0, false, false, false);

    /** A field that has no unit of its own. */
    FieldDefinition(FieldType type, int scale, boolean required, boolean percent, boolean formula) {
        this(type, scale, required, percent, formula, null);
    }

    /** The same, with amounts printed in a unit of their own. */
    FieldDefinition in(MoneyUnit other) {
        return new FieldDefinition(type, scale, required, percent, formula, other);
    }

    /** An amount as its cell prints it, in the form's unit. */
    public BigDecimal toFormUnit(BigDecimal printed, MoneyUnit ofForm) {
        if (unit == null || unit == ofForm) {
            return printed;
        }
        BigDecimal amount = ofForm == MoneyUnit.WAN ? new Yuan(printed).toWan().value()
                : new Wan(printed).toYuan().value();
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < DECIMALS ? plain.setScale(DECIMALS) : plain;
    }

    /** An amount in the form's unit, as its cell prints it. */
    BigDecimal toPrintedUnit(BigDecimal amount, MoneyUnit ofForm) {
        return unit == null || unit == ofForm ? amount
                : ofForm == MoneyUnit.WAN ? new Wan(amount).toYuan().value() : new Yuan(amount).toWan().value();
    }
}
