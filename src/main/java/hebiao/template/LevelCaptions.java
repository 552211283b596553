package hebiao.template;

import hebiao.form.LevelName;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Level names in rows of their own among the indicators: 一、产出指标（50分） over all columns. Each holds for the rows
 * below it up to the next of its level; a level 2 ends with its level 1.
 */
final class LevelCaptions {

    private static final Set<String> WORDS = Set.of("level1", "level2", "level3", "target", "actual", "reason");
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final Grid grid;
    private final TemplateWords words;
    private final IndicatorColumns columns;
    private final Map<String, TreeMap<Integer, Optional<Cell>>> byLevel = Map.of("level1", new TreeMap<>(),
            "level2", new TreeMap<>());

    LevelCaptions(Grid grid, TemplateWords words, IndicatorColumns columns) {
        this.grid = grid;
        this.words = words;
        this.columns = columns;
    }

    /**
     * Takes a row if it is nothing but the name of a level, with the sums of its points or without.
     *
     * @param cells all of the row, from left to right, but for labels that reach into rows below
     */
    boolean take(int row, List<Cell> cells) {
        Cell name = cells.get(0);
        boolean alone = name.kind() == CellKind.TEXT && grid.regionAt(name.at()).bottom() == row
                && cells.subList(1, cells.size()).stream().allMatch(this::isSum);
        int level = alone ? level(name, row) : 0;
        if (level == FIRST) {
            byLevel.get("level1").put(row, Optional.of(name));
            byLevel.get("level2").put(row, Optional.empty());
        } else if (level == SECOND) {
            byLevel.get("level2").put(row, Optional.of(name));
        }
        return level > 0;
    }

    private boolean isSum(Cell cell) {
        Region region = grid.regionAt(cell.at());
        String part = columns.partOf(region);
        return cell.kind() == CellKind.NUMBER && columns.across(region) <= 1 && (part == null || !isOfWords(part));
    }

    /** Of a target or a result in several columns each is a part of its own: target.value. */
    private static boolean isOfWords(String part) {
        int dot = part.indexOf('.');
        return WORDS.contains(dot < 0 ? part : part.substring(0, dot));
    }

    private int level(Cell cell, int row) {
        boolean wide = columns.across(grid.regionAt(cell.at())) > 1;
        boolean pointed = LevelName.points(cell.text()).isPresent();
        if (words.isSubtotal(LabelKey.of(cell.text()))) {
            return 0;
        }
        int level = words.levelOf(cell.text());
        if (level == 0) {
            return wide && pointed ? FIRST : 0;
        }
        // 成本指标 is a level of either kind: among level-2 captions it is one of them
        boolean second = level == SECOND || words.mayBeSecond(cell.text()) && at("level2", row).isPresent();
        boolean numbered = !LevelName.of(cell.text()).equals(LabelKey.of(cell.text()));
        boolean certain = wide || pointed || numbered || !columns.has(second ? "level2" : "level1");
        return !certain ? 0 : second ? SECOND : FIRST;
    }

    /** The caption of a level that holds for a row. */
    Optional<Cell> at(String level, int row) {
        Map.Entry<Integer, Optional<Cell>> above = byLevel.get(level).floorEntry(row);
        return above == null ? Optional.empty() : above.getValue();
    }

    /** What differs for rows under different captions of a level. */
    int group(String level, int row) {
        return byLevel.get(level).headMap(row, true).size();
    }

    /** Whether there is any caption of a level. */
    boolean has(String level) {
        return byLevel.get(level).values().stream().anyMatch(Optional::isPresent);
    }
}
