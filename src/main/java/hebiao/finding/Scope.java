package hebiao.finding;

import hebiao.form.FieldPath;

/** How far one finding silences another. */
public enum Scope {
    /** The same field. */
    FIELD {
        @Override
        public boolean covers(FieldPath louder, FieldPath quieter) {
            return louder.equals(quieter);
        }
    },
    /** The same fund line or the same indicator. */
    LINE {
        @Override
        public boolean covers(FieldPath louder, FieldPath quieter) {
            return louder.parent().equals(quieter.parent());
        }
    },
    /** The same column of the money block. */
    COLUMN {
        @Override
        public boolean covers(FieldPath louder, FieldPath quieter) {
            return louder.isFunds() && quieter.isFunds() && louder.last().equals(quieter.last());
        }
    },
    /** Anywhere in the same form. */
    FORM {
        @Override
        public boolean covers(FieldPath louder, FieldPath quieter) {
            return true;
        }
    };

    /** Whether a finding at {@code louder} silences one at {@code quieter} that yields to it within this scope. */
    public abstract boolean covers(FieldPath louder, FieldPath quieter);
}
