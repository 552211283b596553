package hebiao.finding;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where a finding sits.
 *
 * @param file the submitted file
 * @param sheet the sheet; null for a finding on the whole file and for csv
 * @param cell the top-left cell of the merge the field lies in; null when there is none
 * @param field the path in the submission; null when it is about no field
 * @param project the project's name as the form gives it; may be null
 * @param department 主管部门 as the form gives it; may be null
 */
public record Place(String file, String sheet, CellRef cell, FieldPath field, String project, String department)
        implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::cell, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Place {
        Objects.requireNonNull(file);
    }

    /** File, then sheet, then row, then column; null sorts first. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
