package hebiao.grid;

import hebiao.form.CellRef;
import java.util.Objects;

/**
 * Something odd about how a cell is stored, which its value does not show.
 *
 * @param sheet its sheet's name
 * @param at its position
 * @param before the text that was stored there first, under {@link Kind#DOUBLED}; null otherwise
 */
public record Oddity(Kind kind, String sheet, CellRef at, String before) {

    /** What is odd. */
    public enum Kind {
        /** Its text holds characters that no sheet may hold; each is read as a blank. */
        FORBIDDEN_CHARACTERS,
        /**
         * It is stored twice with different contents; the later one is read, as POI and LibreOffice do. An empty one
         * takes no content away, as with LibreOffice.
         */
        DOUBLED
    }

    public Oddity {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(at);
    }

    /** A cell whose text holds characters that no sheet may hold. */
    public static Oddity forbiddenCharacters(String sheet, CellRef at) {
        return new Oddity(Kind.FORBIDDEN_CHARACTERS, sheet, at, null);
    }
}
