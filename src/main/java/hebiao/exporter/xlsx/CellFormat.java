package hebiao.exporter.xlsx;

/**
 * What a cell looks like. Colours are RGB in six hexadecimal digits.
 *
 * @param fill the ground; null for none
 * @param border the lines round the cell; null for none
 * @param alignment left, center or right
 * @param wrapped whether long text goes on in the next line
 * @param number the number format; {@code General} for text
 * @param quoted whether the text must never be taken for a formula
 */
public record CellFormat(Letters letters, String fill, String border, String alignment, boolean wrapped, String number,
        boolean quoted) {

    /**
     * How the letters look.
     *
     * @param size in points
     * @param colour null for black
     */
    public record Letters(String font, int size, boolean bold, String colour) {
    }
}
