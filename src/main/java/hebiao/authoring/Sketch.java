package hebiao.authoring;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.template.LabelUse;
import hebiao.template.LabelUse.Kind;
import hebiao.template.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A filled form on its way to a template: which cells are labels, which get placeholders, what is not sure. */
final class Sketch {

    /**
     * Something to look at.
     *
     * @param code the reason; the sentences are found by it
     * @param fact what the sentence tells besides
     */
    record Doubt(CellRef cell, String code, String fact) {
    }

    private final Grid grid;
    private final Vocabulary vocabulary;
    private final Map<CellRef, String> written = new TreeMap<>();
    private final Set<CellRef> settled = new TreeSet<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<Set<String>> others;
    private final Set<String> blank;
    private final Map<Integer, List<CellRef>> byRow;

    /**
     * @param others the texts of other forms of the same kind: what stands in all of them is printed
     * @param blank the texts of the blank, which alone are printed; null where it was not given
     */
    Sketch(Grid grid, Vocabulary vocabulary, List<Set<String>> others, Set<String> blank) {
        this.grid = grid;
        this.vocabulary = vocabulary;
        this.others = others;
        this.blank = blank;
        this.byRow = grid.cells().stream().map(Cell::at).filter(at -> grid.cornerOf(at).equals(at))
                .collect(Collectors.groupingBy(CellRef::row));
    }

    /** Whether the text is printed: the blank has it, or, without one, all other forms; false where there are none. */
    boolean isEverywhere(String text) {
        return blank != null ? blank.contains(text)
                : !others.isEmpty() && others.stream().allMatch(texts -> texts.contains(text));
    }

    /** Whether there is a blank or other forms, and the text is not printed. */
    boolean isContent(String text) {
        return (blank != null || !others.isEmpty()) && !isEverywhere(text);
    }

    /** Whether the blank says for sure that a cell's text is printed. */
    boolean isPrinted(CellRef at) {
        return blank != null && isFilled(at) && blank.contains(text(at));
    }

    /** Whether the blank says for sure that a cell's text was filled in. */
    private boolean isFilledIn(CellRef at) {
        return blank != null && isFilled(at) && !blank.contains(text(at));
    }

    Grid grid() {
        return grid;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Cells whose text is another in the template. */
    Map<CellRef, String> written() {
        return written;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Whether a label stands beside several rows that have labels of their own. */
    boolean isOverBlock(CellRef at) {
        Region region = region(at);
        return region.bottom() > region.top() && grid.cells().stream().map(Cell::at)
                .filter(cell -> cell.column() > region.right() && cell.row() >= region.top()
                        && cell.row() <= region.bottom())
                .filter(cell -> isLabel(cell) || written.containsKey(cell)).count() > 1;
    }

    /** Labels that a form may lack. */
    Set<String> optional() {
        return optional;
    }

    /** What fields of the template's own are called in Chinese, by placeholder. */
    Map<String, String> names() {
        return names;
    }

    String text(CellRef at) {
        return grid.at(at).text().strip();
    }

    boolean isFilled(CellRef at) {
        return !grid.at(at).isEmpty();
    }

    /** The use of a kind that the label in a cell has. */
    Optional<LabelUse> use(CellRef at, Kind kind) {
        return isFilled(at) ? vocabulary.use(text(at), kind) : Optional.empty();
    }

    /** The use that an unknown label probably has, by the known one that it is most like; a doubt stays. */
    Optional<LabelUse> nearest(CellRef at, Kind kind) {
        Optional<String> near = vocabulary.nearest(text(at));
        Optional<LabelUse> use = near.flatMap(label -> vocabulary.use(label, kind));
        use.ifPresent(found -> doubt(at, "nearLabel", near.get()));
        return use;
    }

    /** Whether a cell is a known label, and was not taken for content. */
    boolean isLabel(CellRef at) {
        return isFilled(at) && !isContent(at) && !isFilledIn(at) && grid.at(at).number() == null
                && vocabulary.isLabel(text(at));
    }

    private boolean isContent(CellRef at) {
        return written.containsKey(at) && written.get(at).matches("\\{[^{}]*}");
    }

    /** Puts a placeholder into a cell, once. */
    void placeholder(CellRef at, String name) {
        if (!settled.contains(at)) {
            written.put(at, "{" + name + "}");
            settled.add(at);
        }
    }

    void placeholder(CellRef at, LabelUse use) {
        placeholder(at, use.name());
        named(use);
    }

    /** A label of the form's own that a placeholder in its own cell names. */
    void named(LabelUse use) {
        if (use.ownName() != null) {
            names.put(use.name(), use.ownName());
        }
    }

    /** A cell whose content is label and placeholder at once. */
    void mixed(CellRef at, String text) {
        written.put(at, text);
        settled.add(at);
    }

    /** A cell that stays as it is. */
    void keep(CellRef at) {
        settled.add(at);
    }

    boolean isSettled(CellRef at) {
        return settled.contains(at);
    }

    void doubt(CellRef at, String code, String fact) {
        doubts.add(new Doubt(at, code, fact));
    }

    /** The filled cells that begin in a row, from left to right. */
    List<CellRef> filledIn(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** The cell right of a cell, in its first row. */
    Region right(Region cell) {
        return grid.regionAt(new CellRef(cell.top(), cell.right() + 1));
    }

    /** The cell below a cell, at its first column. */
    Region below(Region cell) {
        return grid.regionAt(new CellRef(cell.bottom() + 1, cell.left()));
    }

    Region region(CellRef at) {
        return grid.regionAt(at);
    }
}
