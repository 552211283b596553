package hebiao.form;

import java.util.List;
import java.util.Objects;

/**
 * Where a form came from.
 *
 * @param file the submitted file's name, with the path inside a folder or zip; never an identity
 * @param sheet the sheet's name; of a form over several sheets, that of the one with the indicators
 * @param sha256 the SHA-256 of the submitted bytes, in small hexadecimal digits
 * @param parts the sheets of a form over several, in the order in which they are read as one; else empty
 */
public record Source(String file, String sheet, String sha256, List<SheetPart> parts) {

    public Source {
        Objects.requireNonNull(file);
        parts = List.copyOf(parts);
    }

    /** A form on one sheet. */
    public Source(String file, String sheet, String sha256) {
        this(file, sheet, sha256, List.of());
    }

    /** The name of the sheet in which an entry's cell lies; the form's own for none. */
    public String sheetOf(CellRef cell) {
        SheetPart part = cell == null ? null : partOf(cell.row());
        return part == null ? sheet : part.sheet();
    }

    /** An entry's cell as its own sheet counts; null for null. */
    public CellRef inItsSheet(CellRef cell) {
        SheetPart part = cell == null ? null : partOf(cell.row());
        return part == null ? cell : new CellRef(cell.row() - part.top(), cell.column());
    }

    private SheetPart partOf(int row) {
        SheetPart found = null;
        for (SheetPart part : parts) {
            found = part.top() <= row ? part : found;
        }
        return found;
    }
}
