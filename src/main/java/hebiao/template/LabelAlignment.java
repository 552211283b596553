package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where each label of a template stands in a sheet. A label counts as found only when it is certain: by its own words
 * or a synonym, and once.
 */
final class LabelAlignment {

    /** A row with so many labels of a header row is that header again, not a second meaning of its labels. */
    private static final int REPEATED_HEADER = 3;

    private final Template template;
    private final Grid grid;
    private final SheetTexts texts;
    private final Map<TemplateLabel, List<CellRef>> candidates = new HashMap<>();
    private final Map<TemplateLabel, FoundLabel> found = new LinkedHashMap<>();
    private final Map<TemplateLabel, List<CellRef>> doubled = new LinkedHashMap<>();
    private final Set<CellRef> claimed = new HashSet<>();
    private final List<TemplateLabel> missing;
    private final List<Region> regions;

    LabelAlignment(Template template, Grid grid, SheetTexts texts) {
        this.template = template;
        this.grid = grid;
        this.texts = texts;
        for (TemplateLabel label : template.labels()) {
            candidates.put(label, texts.candidates(label));
        }
        RowAlignment.of(template, candidates, texts).forEach(this::matchRow);
        matchInline();
        matchMoved();
        findDoubled();
        this.missing = nowhere();
        this.regions = allRegions();
    }

    private List<TemplateLabel> nowhere() {
        List<TemplateLabel> nowhere = new ArrayList<>();
        for (TemplateLabel label : template.labels()) {
            if (!isThere(label)) {
                nowhere.add(label);
            }
        }
        return nowhere;
    }

    private List<Region> allRegions() {
        List<Region> all = new ArrayList<>();
        found.values().forEach(place -> all.add(place.region()));
        doubled.values().forEach(cells -> cells.forEach(cell -> all.add(grid.regionAt(cell))));
        return all;
    }

    /** Whether it stands somewhere, be it in more than one place. */
    boolean isThere(TemplateLabel label) {
        return found.containsKey(label) || doubled.containsKey(label);
    }

    /** The label's place, if it is certain. */
    Optional<FoundLabel> find(TemplateLabel label) {
        return doubled.containsKey(label) ? Optional.empty() : Optional.ofNullable(found.get(label));
    }

    /** Every place of a label, certain or not. */
    Collection<FoundLabel> places() {
        return found.values();
    }

    /** The cells of every label, those that stand in more than one place among them. */
    List<Region> regions() {
        return regions;
    }

    /** Labels that stand in more than one place, with those places. */
    Map<TemplateLabel, List<CellRef>> doubled() {
        return doubled;
    }

    /** Labels that are nowhere. */
    List<TemplateLabel> missing() {
        return missing;
    }

    SheetTexts texts() {
        return texts;
    }

    /** The share of the labels that a form must have which stand in this sheet, from 0 to 1. */
    double share() {
        int required = 0;
        int there = 0;
        for (TemplateLabel label : template.labels()) {
            required += label.optional() ? 0 : 1;
            there += !label.optional() && isThere(label) ? 1 : 0;
        }
        return required == 0 ? 0 : (double) there / required;
    }

    /** How far the sheet departs from the template by its labels: one for each that is gone or doubled. */
    double departure() {
        double departure = 0;
        // of labels that a row has several times one too few is one label gone
        departure += doubled.keySet().stream().map(label -> label.row() + " " + label.key()).distinct().count();
        for (TemplateLabel label : template.labels()) {
            FoundLabel place = found.get(label);
            if (place == null && !doubled.containsKey(label)) {
                departure += label.optional() ? LabelLikeness.OPTIONAL : 1;
            } else if (place != null && place.inline() == null && !texts.isExact(label, place.region().corner())) {
                departure += label.optional() ? 0 : LabelLikeness.SYNONYM;
            }
        }
        return departure;
    }

    private void matchRow(int templateRow, int sheetRow) {
        for (TemplateLabel label : template.labelsIn(templateRow)) {
            List<CellRef> here = best(label, inRow(candidates.get(label), sheetRow));
            List<TemplateLabel> twins = template.twinsOf(label);
            if (here.size() == twins.size()) {
                place(label, here.get(twins.indexOf(label)));
            } else if (!here.isEmpty()) {
                doubled.put(label, here);
                claimed.addAll(here);
            }
        }
    }

    private static List<CellRef> inRow(List<CellRef> cells, int row) {
        List<CellRef> there = new ArrayList<>(cells.size());
        for (CellRef cell : cells) {
            if (cell.row() == row) {
                there.add(cell);
            }
        }
        return there;
    }

    /** The cells with the label's own words, where any has them. */
    private List<CellRef> best(TemplateLabel label, List<CellRef> cells) {
        if (cells.size() <= 1) {
            return cells;
        }
        List<CellRef> exact = cells.stream().filter(cell -> texts.isExact(label, cell)).toList();
        return exact.isEmpty() ? cells : exact;
    }

    private void place(TemplateLabel label, CellRef cell) {
        found.put(label, new FoundLabel(label, cell, grid.regionAt(cell), null));
        claimed.add(cell);
    }

    /** {@code 项目名称:某某项目} in one cell: only labels that lead to one text may be written so. */
    private void matchInline() {
        Map<String, TemplateLabel> inlineable = new HashMap<>();
        for (TemplateField field : template.fields()) {
            TemplateLabel label = field.rowAnchor();
            boolean alone = label != null && field.columnAnchor() == null && field.inside() == null;
            if (alone && !found.containsKey(label)) {
                inlineable.put(label.key(), label);
            }
        }
        if (inlineable.isEmpty()) {
            return;
        }
        Map<TemplateLabel, List<FoundLabel>> places = new LinkedHashMap<>();
        for (CellRef cell : texts.cells()) {
            InlineLabels.in(grid.at(cell).text(), inlineable.keySet()).forEach((key, text) ->
                    places.computeIfAbsent(inlineable.get(key), label -> new ArrayList<>())
                            .add(new FoundLabel(inlineable.get(key), cell, grid.regionAt(cell), text)));
        }
        places.forEach((label, there) -> {
            there.forEach(place -> claimed.add(place.region().corner()));
            if (there.size() == 1) {
                found.put(label, there.get(0));
            } else {
                doubled.put(label, there.stream().map(place -> place.region().corner()).toList());
            }
        });
    }

    /**
     * Rows that changed places: a label that is the only one of its words in template and sheet is certain anywhere. A
     * synonym among the indicators may be an indicator's name: 预算执行率.
     */
    private void matchMoved() {
        for (TemplateLabel label : nowhere()) {
            List<CellRef> free = best(label, candidates.get(label).stream().filter(cell -> !claimed.contains(cell))
                    .filter(cell -> texts.isExact(label, cell) || !isAmongIndicators(cell)).toList());
            boolean alone = !free.isEmpty()
                    && template.labels().stream().noneMatch(other -> other != label && sameWords(label, other));
            if (alone && free.size() == 1) {
                place(label, free.get(0));
            } else if (alone && free.size() > 1) {
                doubled.put(label, free);
                claimed.addAll(free);
            }
        }
    }

    private boolean isAmongIndicators(CellRef cell) {
        int repeating = template.repeatingRow().orElseThrow();
        int header = found.values().stream().filter(place -> place.label().row() < repeating)
                .mapToInt(place -> place.region().bottom()).max().orElse(-1);
        int end = found.values().stream().filter(place -> place.label().row() > repeating)
                .mapToInt(place -> place.region().top()).min().orElse(Integer.MAX_VALUE);
        return cell.row() > header && cell.row() < end;
    }

    private static boolean sameWords(TemplateLabel one, TemplateLabel other) {
        return one.key().equals(other.key()) || one.synonyms().contains(other.key())
                || other.synonyms().contains(one.key());
    }

    /** A second cell with the label's own words between the neighbouring rows of the template makes it uncertain. */
    private void findDoubled() {
        for (FoundLabel place : List.copyOf(found.values())) {
            TemplateLabel label = place.label();
            List<CellRef> free = new ArrayList<>();
            for (CellRef cell : candidates.get(label)) {
                if (!claimed.contains(cell) && texts.isExact(label, cell)) {
                    free.add(cell);
                }
            }
            if (free.isEmpty()) {
                continue;
            }
            int above = bound(label, true);
            int below = bound(label, false);
            List<CellRef> others = free.stream().filter(cell -> cell.row() > above && cell.row() < below)
                    .filter(cell -> !isRepeatedHeader(label, cell)).toList();
            if (!others.isEmpty()) {
                List<CellRef> all = new ArrayList<>(others);
                all.add(place.region().corner());
                all.sort(null);
                doubled.put(label, all);
                claimed.addAll(others);
            }
        }
    }

    /** The nearest sheet row above or below that belongs to another row of the template. */
    private int bound(TemplateLabel label, boolean above) {
        int row = found.get(label).region().top();
        int nearest = above ? -1 : Integer.MAX_VALUE;
        for (FoundLabel other : found.values()) {
            int top = other.region().top();
            boolean nearer = above ? top < row && top > nearest : top > row && top < nearest;
            nearest = nearer && other.label().row() != label.row() ? top : nearest;
        }
        return nearest;
    }

    private boolean isRepeatedHeader(TemplateLabel label, CellRef cell) {
        long same = found.values().stream().filter(place -> place.label().row() == label.row())
                .filter(place -> candidates.get(place.label()).contains(new CellRef(cell.row(), place.region().left())))
                .count();
        return same >= REPEATED_HEADER;
    }
}
