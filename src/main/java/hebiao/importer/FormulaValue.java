package hebiao.importer;

import java.math.BigDecimal;

/** What a part of a formula comes to. */
sealed interface FormulaValue {

    /** Digits before the point of Excel's largest number. */
    int LARGEST = 309;
    /** Decimals behind which Excel's numbers are 0. */
    int SMALLEST = 640;

    /** The value as a number; @throws FormulaError for a text. */
    BigDecimal number();

    /** The value as a text. */
    String text();

    /** @throws FormulaError for a number that no cell can hold: a few multiplications make one to fill the memory */
    static FormulaValue of(BigDecimal number) {
        if (number.signum() != 0 && number.precision() - (long) number.scale() > LARGEST) {
            throw new FormulaError("#NUM!");
        }
        return new Amount(number.scale() > SMALLEST ? BigDecimal.ZERO : number);
    }

    /** A number; a truth value is 1 or 0. */
    record Amount(BigDecimal number) implements FormulaValue {
        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** A blank cell: 0 beside a number, an empty text beside a text. */
    record Nothing() implements FormulaValue {
        @Override
        public BigDecimal number() {
            return BigDecimal.ZERO;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** A text. */
    record Words(String text) implements FormulaValue {
        @Override
        public BigDecimal number() {
            return NumberText.parse(text, false)
                    .orElseThrow(() -> new FormulaError("text where a number belongs: " + text));
        }
    }
}
