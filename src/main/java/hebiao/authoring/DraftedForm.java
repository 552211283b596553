package hebiao.authoring;

import hebiao.grid.Cell;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the workbooks that a draft is made from. */
record DraftedForm(List<Grid> sheets) {

    /** Nearly all that a blank holds is in every filled form too, which holds much more. */
    private static final double PRINTED = 0.8;
    private static final double FEWER = 0.8;

    /** What stands in its cells. */
    Set<String> texts() {
        return sheets.stream().flatMap(sheet -> sheet.cells().stream()).map(Cell::text).map(String::strip)
                .collect(Collectors.toSet());
    }

    private long filled() {
        return sheets.stream().mapToLong(sheet -> sheet.cells().size()).sum();
    }

    /** The blank among several workbooks, if one of them is the blank of the others. */
    static Optional<DraftedForm> blankOf(List<DraftedForm> given) {
        List<DraftedForm> rest = new ArrayList<>(given);
        Optional<DraftedForm> least = given.stream().min(Comparator.comparingLong(DraftedForm::filled));
        least.ifPresent(rest::remove);
        return least.filter(form -> !rest.isEmpty() && rest.stream().allMatch(form::isBlankOf));
    }

    private boolean isBlankOf(DraftedForm other) {
        Set<String> printed = new HashSet<>(texts());
        int all = printed.size();
        printed.retainAll(other.texts());
        return printed.size() >= PRINTED * all && filled() <= FEWER * other.filled();
    }
}
