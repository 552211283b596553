package hebiao.web.sheet;

import java.util.List;

/**
 * What is different from the version before.
 *
 * @param since the number of that version
 * @param sinceId its page
 * @param fixed what was found then and is not any more, in words
 * @param remaining how many findings are still there
 * @param added how many are new
 * @param cells the first cells that changed
 * @param cellCount all that changed
 */
public record Changes(int since, long sinceId, List<String> fixed, long remaining, long added,
        List<ChangedCell> cells, int cellCount) {

    /** A cell before and after. */
    public record ChangedCell(String sheet, String cell, String target, String before, String after) {
    }
}
