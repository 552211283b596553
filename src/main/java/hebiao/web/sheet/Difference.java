package hebiao.web.sheet;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import hebiao.store.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two versions.
 *
 * @param keys the findings of the version before, by what they are about; null when there is none before
 * @param fixed those that are gone
 * @param remaining how many are still there
 * @param added how many are new
 * @param cells by sheet and cell, what stood there and what stands there now
 */
record Difference(Set<String> keys, List<Finding> fixed, long remaining, long added,
        Map<String, SortedMap<CellRef, Texts>> cells) {

    static final Difference NONE = new Difference(null, List.of(), 0, 0, Map.of());

    private static final int CELLS_SHOWN = 200;

    /** What a cell showed, and shows. */
    record Texts(String before, String after) {
    }

    static Difference of(List<Finding> before, List<Finding> now, List<ShownSheet> oldSheets,
            List<ShownSheet> newSheets) {
        Set<String> old = before.stream().map(Difference::key).collect(Collectors.toSet());
        Set<String> fresh = now.stream().map(Difference::key).collect(Collectors.toSet());
        List<Finding> fixed = before.stream().filter(finding -> !fresh.contains(key(finding))).toList();
        long added = now.stream().filter(finding -> !old.contains(key(finding))).count();
        Map<String, SortedMap<CellRef, Texts>> cells = new HashMap<>();
        for (ShownSheet sheet : newSheets) {
            oldSheets.stream().filter(one -> one.name().equals(sheet.name())).findFirst()
                    .ifPresent(one -> cells.put(sheet.name(), cells(one, sheet)));
        }
        return new Difference(old, fixed, now.size() - added, added, cells);
    }

    /** The same rule on the same field, wherever its row has gone meanwhile. */
    private static String key(Finding finding) {
        FieldPath field = finding.place().field();
        Object place = field != null ? field.text() : finding.place().cell();
        return finding.rule() + "|" + finding.variant() + "|" + finding.place().sheet() + "|" + place;
    }

    private static SortedMap<CellRef, Texts> cells(ShownSheet before, ShownSheet now) {
        SortedMap<CellRef, Texts> changed = new TreeMap<>();
        Set<CellRef> all = new TreeSet<>(before.cells().keySet());
        all.addAll(now.cells().keySet());
        for (CellRef at : all) {
            String old = text(before.cells().get(at));
            String fresh = text(now.cells().get(at));
            if (!old.equals(fresh)) {
                changed.put(at, new Texts(old, fresh));
            }
        }
        return changed;
    }

    private static String text(ShownCell cell) {
        return cell == null ? "" : cell.text();
    }

    boolean isNew(Finding finding) {
        return keys != null && !keys.contains(key(finding));
    }

    /** What the cells of a sheet that changed showed before. */
    Map<CellRef, String> before(String sheet) {
        Map<CellRef, String> texts = new HashMap<>();
        cells.getOrDefault(sheet, new TreeMap<>()).forEach((at, both) -> texts.put(at, both.before()));
        return texts;
    }

    Changes changes(Version since, Function<Finding, String> sentence, List<ShownSheet> sheets) {
        List<Changes.ChangedCell> shown = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            ShownSheet sheet = sheets.get(at);
            String anchor = "c" + (at + 1) + "-";
            cells.getOrDefault(sheet.name(), new TreeMap<>()).forEach((cell, texts) -> {
                if (shown.size() < CELLS_SHOWN) {
                    shown.add(new Changes.ChangedCell(sheet.name(), cell.toString(), anchor + cell, texts.before(),
                            texts.after()));
                }
            });
        }
        return new Changes(since.number(), since.id(), fixed.stream().map(sentence).toList(), remaining, added, shown,
                cells.values().stream().mapToInt(Map::size).sum());
    }
}
