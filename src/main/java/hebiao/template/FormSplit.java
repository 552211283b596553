package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Cuts a sheet with several forms of a template, below or beside each other, into one part a form. */
final class FormSplit {

    /** So many labels of the template, at least, and half of them, must stand on both sides of a cut. */
    private static final int ENOUGH = 3;
    private static final int END = Integer.MAX_VALUE;

    private final Template template;

    FormSplit(Template template) {
        this.template = template;
    }

    /** The parts in reading order; the sheet itself when it holds no more than one form. */
    List<Grid> split(Grid sheet, SheetTexts texts) {
        if (!mayHoldSeveral(texts)) {
            return List.of(sheet);
        }
        Map<TemplateLabel, List<CellRef>> places = places(texts);
        Optional<Integer> row = cut(places, CellRef::row);
        if (row.isPresent()) {
            return splitBoth(sheet, new Region(0, 0, row.get() - 1, END), new Region(row.get(), 0, END, END));
        }
        Optional<Integer> column = cut(places, CellRef::column);
        if (column.isPresent()) {
            return splitBoth(sheet, new Region(0, 0, END, column.get() - 1), new Region(0, column.get(), END, END));
        }
        return List.of(sheet);
    }

    private List<Grid> splitBoth(Grid sheet, Region first, Region second) {
        List<Grid> parts = new ArrayList<>();
        for (Grid part : List.of(sheet.window(first), sheet.window(second))) {
            parts.addAll(split(part, new SheetTexts(part)));
        }
        return parts;
    }

    /** Whether enough labels that the template has once stand in several places: of most sheets no more is asked. */
    private boolean mayHoldSeveral(SheetTexts texts) {
        int several = 0;
        for (TemplateLabel label : template.labels()) {
            several += template.isOnce(label) && texts.exact(label).size() > 1 ? 1 : 0;
        }
        return several >= ENOUGH;
    }

    /** The places of the labels whose words the template has once. */
    private Map<TemplateLabel, List<CellRef>> places(SheetTexts texts) {
        Map<TemplateLabel, List<CellRef>> places = new HashMap<>();
        for (TemplateLabel label : template.labels()) {
            if (template.isOnce(label)) {
                places.put(label, texts.exact(label));
            }
        }
        return places;
    }

    /** The first position at which the most labels stand on both sides. */
    private static Optional<Integer> cut(Map<TemplateLabel, List<CellRef>> places, ToIntFunction<CellRef> position) {
        TreeSet<Integer> positions = new TreeSet<>();
        places.values().forEach(cells -> cells.forEach(cell -> positions.add(position.applyAsInt(cell))));
        long most = 0;
        Integer best = null;
        for (Integer at : positions) {
            List<TemplateLabel> onBoth = places.keySet().stream()
                    .filter(label -> isCut(places.get(label), at, position)).toList();
            long both = onBoth.size();
            // a header printed once more is no second form
            boolean ofOneRow = onBoth.stream().map(TemplateLabel::row).distinct().count() == 1
                    && places.keySet().stream().map(TemplateLabel::row).distinct().count() > 1;
            if (both > most && !ofOneRow) {
                most = both;
                best = at;
            }
        }
        long present = places.values().stream().filter(cells -> !cells.isEmpty()).count();
        return most >= ENOUGH && most * 2 >= present ? Optional.ofNullable(best) : Optional.empty();
    }

    /** One place before the cut, one or more behind it. */
    private static boolean isCut(List<CellRef> cells, int at, ToIntFunction<CellRef> position) {
        if (cells.size() < 2) {
            return false;
        }
        int before = 0;
        for (CellRef cell : cells) {
            before += position.applyAsInt(cell) < at ? 1 : 0;
        }
        return before == 1;
    }
}
