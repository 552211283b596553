package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of a sheet as labels are compared: which cells read as a given label. */
final class SheetTexts {

    private final Map<CellRef, String> compact = new LinkedHashMap<>();
    private final Map<CellRef, String> keys = new HashMap<>();
    private final Map<String, List<CellRef>> byKey = new HashMap<>();
    /** Texts with a colon inside: a label may stand before it, and its value behind. */
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

    /** Whether the label stands somewhere, alone or before a value in the same cell. */
    boolean mayHold(TemplateLabel label) {
        return !candidates(label).isEmpty() || isBeforeValue(label);
    }

    /** Whether the label stands somewhere before a value in the same cell. */
    boolean isBeforeValue(TemplateLabel label) {
        String key = label.key() + ":";
        return withColon.stream().anyMatch(text -> text.contains(key));
    }

    /** The cells that are this label, by its own words where any has them, else by its synonyms; in reading order. */
    List<CellRef> candidates(TemplateLabel label) {
        if (label.isMixed()) {
            return compact.entrySet().stream().filter(e -> label.fits(e.getValue()))
                    .map(Map.Entry::getKey).toList();
        }
        List<CellRef> exact = byKey.getOrDefault(label.key(), List.of());
        List<CellRef> all = new ArrayList<>(exact);
        label.synonyms().forEach(key -> all.addAll(byKey.getOrDefault(key, List.of())));
        all.sort(null);
        return all.stream().distinct().toList();
    }

    /** Whether the cell has the label's own words, not a synonym. */
    boolean isExact(TemplateLabel label, CellRef cell) {
        return label.isMixed() || label.key().equals(keys.get(cell));
    }
}
