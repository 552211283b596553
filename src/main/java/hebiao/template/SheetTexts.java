package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The texts of a sheet as labels are compared: which cells read as a given label. */
final class SheetTexts {

    private final Map<CellRef, String> compact = new LinkedHashMap<>();
    private final Map<CellRef, String> keys = new HashMap<>();
    private final Map<String, List<CellRef>> byKey = new HashMap<>();
    /** The cells that read as a label with placeholders in it, by how that may read: most templates have the same. */
    private final Map<String, List<CellRef>> mixed = new HashMap<>();
    private final List<String> withColon = new ArrayList<>();

    SheetTexts(Grid grid) {
        for (Cell cell : grid.cells()) {
            if (cell.kind() == CellKind.TEXT) {
                String text = LabelKey.compact(cell.text());
                compact.put(cell.at(), text);
                if (text.indexOf(':') > 0 && text.indexOf(':') < text.length() - 1) {
                    withColon.add(text);
                }
                String key = LabelKey.of(text);
                keys.put(cell.at(), key);
                byKey.computeIfAbsent(key, same -> new ArrayList<>()).add(cell.at());
            }
        }
    }

    /** The compact text of a cell; null where no text stands. */
    String at(CellRef cell) {
        return compact.get(cell);
    }

    /** All cells with a text, in reading order. */
    Iterable<CellRef> cells() {
        return compact.keySet();
    }

    /** The keys of all texts. */
    Set<String> keys() {
        return byKey.keySet();
    }

    /** The compact texts of all cells. */
    Collection<String> compact() {
        return compact.values();
    }

    /** The compact texts with a colon inside: a label may stand before it, and its value behind. */
    List<String> withColon() {
        return withColon;
    }

    /** The cells that are this label, by its own words where any has them, else by its synonyms; in reading order. */
    List<CellRef> candidates(TemplateLabel label) {
        if (label.isMixed()) {
            return mixed.computeIfAbsent(label.pattern(), same -> compact.entrySet().stream()
                    .filter(e -> label.fits(e.getValue())).map(Map.Entry::getKey).toList());
        }
        List<CellRef> exact = byKey.getOrDefault(label.key(), List.of());
        boolean reworded = false;
        for (String key : label.synonyms()) {
            reworded |= byKey.containsKey(key);
        }
        if (!reworded) {
            return exact;
        }
        Set<CellRef> all = new TreeSet<>(exact);
        label.synonyms().forEach(key -> all.addAll(byKey.getOrDefault(key, List.of())));
        return List.copyOf(all);
    }

    /** The cells that have the label's own words, in reading order. */
    List<CellRef> exact(TemplateLabel label) {
        return label.isMixed() ? candidates(label) : byKey.getOrDefault(label.key(), List.of());
    }

    /** Whether the cell has the label's own words, not a synonym. */
    boolean isExact(TemplateLabel label, CellRef cell) {
        return label.isMixed() || label.key().equals(keys.get(cell));
    }
}
