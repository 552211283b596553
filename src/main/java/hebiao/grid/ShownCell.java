package hebiao.grid;

import hebiao.form.CellRef;

/**
 * One cell as a person sees it.
 *
 * @param text as the number format shows it; empty for none
 * @param align {@code left}, {@code center} or {@code right}
 * @param middle whether the text stands in the middle of its height
 * @param bold whether it is printed bold
 * @param filled whether its ground has a colour
 * @param comment the user's own comment; null for none
 */
public record ShownCell(CellRef at, String text, String align, boolean middle, boolean bold, boolean filled,
        String comment) {
}
