package hebiao.exporter.xlsx;

import java.util.Locale;

/**
 * What a cell looks like. Colours are RGB in six hexadecimal digits.
 *
 * @param fill the ground; null for none
 * @param border the lines round the cell; null for none
 * @param wrapped whether long text goes on in the next line
 * @param number the number format; {@code General} for text
 * @param quoted whether the text must never be taken for a formula
 */
public record CellFormat(Letters letters, String fill, String border, Alignment alignment, boolean wrapped,
        String number, boolean quoted) {

    /** Where the text of a cell stands. */
    public enum Alignment {
        LEFT, CENTER, RIGHT;

        /** As the file format has it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the letters look.
     *
     * @param size in points
     * @param colour null for black
     */
    public record Letters(String font, int size, boolean bold, String colour) {
    }
}
