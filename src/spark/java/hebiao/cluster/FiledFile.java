package hebiao.cluster;

import hebiao.consolidation.CheckedFile;
import java.util.List;

/**
 * A checked file of a month.
 *
 * @param superseded which of its forms do not count, by their order in the file
 */
record FiledFile(CheckedFile file, List<Integer> superseded) {

    FiledFile {
        superseded = List.copyOf(superseded);
    }

    /** Whether a form counts. */
    boolean counts(int form) {
        return !superseded.contains(form);
    }
}
