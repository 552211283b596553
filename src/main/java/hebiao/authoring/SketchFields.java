package hebiao.authoring;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Region;
import hebiao.template.LabelUse;
import hebiao.template.LabelUse.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around funds and indicators in a filled form: names, goals, totals, titles and notes. */
final class SketchFields {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?=\\s*年\\s*度)");
    private static final Pattern INLINE = Pattern.compile("(?s)(.{2,12}?[:：])\\s*(\\S.*)");
    private static final Set<String> GRADES = Set.of("优", "良", "中", "差", "优秀", "良好", "合格", "不合格");
    private static final String ANYTHING = "*";
    /** A shorter name may be part of another word. */
    private static final int LONG_ENOUGH = 4;
    /** A longer text is a note, which no two forms word alike. */
    private static final int NOTE = 30;

    private final Sketch sketch;
    private final SketchTable table;

    SketchFields(Sketch sketch, SketchTable table) {
        this.sketch = sketch;
        this.table = table;
    }

    /** Cells that hold label and content at once. */
    void mixed() {
        for (CellRef at : cells()) {
            String text = sketch.text(at);
            if (sketch.isSettled(at) || sketch.grid().at(at).number() != null) {
                continue;
            }
            Optional<String> known = sketch.vocabulary().withPlaceholders(text);
            Matcher inline = INLINE.matcher(text);
            if (known.isPresent() && known.get().matches("(?s).*[^{}\\w.*\\[\\]\\s].*")) {
                sketch.mixed(at, known.get());
                if (known.get().endsWith("{*}") || sketch.vocabulary().uses(text).isEmpty()) {
                    sketch.optional().add(known.get());
                }
            } else if (inline.matches() && !sketch.isLabel(at)) {
                Optional<LabelUse> use = sketch.vocabulary().use(inline.group(1), Kind.ROW);
                use.ifPresent(label -> {
                    sketch.mixed(at, inline.group(1) + "{" + label.name() + "}");
                    sketch.named(label);
                });
            }
        }
    }

    void read() {
        years();
        for (CellRef at : cells()) {
            if (!sketch.isSettled(at) && sketch.isLabel(at)) {
                label(at);
            }
        }
        leftovers();
        projectInTitle();
    }

    /** A year above the indicators, printed in whichever words: 自评表（2023年度）. */
    private void years() {
        for (CellRef at : cells()) {
            Matcher year = YEAR.matcher(sketch.text(at));
            boolean known = sketch.written().values().stream().anyMatch(text -> text.contains("{fiscalYear}"));
            if (!known && at.row() < table.top() && !sketch.isSettled(at) && year.find()) {
                sketch.mixed(at, year.replaceFirst("{fiscalYear}"));
            }
        }
    }

    /** A title may have the project's name in it. */
    private void projectInTitle() {
        Optional<String> project = sketch.written().entrySet().stream()
                .filter(cell -> cell.getValue().equals("{projectName}")).map(cell -> sketch.text(cell.getKey()))
                .filter(name -> name.length() >= LONG_ENOUGH).findFirst();
        project.ifPresent(name -> sketch.written().replaceAll((at, text) -> text.contains("{fiscalYear}")
                ? text.replace(name, "{*}") : text));
    }

    private List<CellRef> cells() {
        return sketch.grid().cells().stream().map(Cell::at).filter(at -> sketch.grid().cornerOf(at).equals(at))
                .toList();
    }

    private void label(CellRef at) {
        Region region = sketch.region(at);
        sketch.keep(at);
        Region right = sketch.right(region);
        Region below = sketch.below(region);
        Optional<LabelUse> row = sketch.use(at, Kind.ROW).filter(use -> !use.name().startsWith("funds."));
        Optional<LabelUse> column = sketch.use(at, Kind.COLUMN);
        Optional<LabelUse> total = sketch.use(at, Kind.TOTAL);
        boolean freeRight = isFree(right);
        if (total.isPresent() && totals(at)) {
            return;
        }
        Optional<LabelUse> either = row.isPresent() ? row : column;
        if (either.isPresent() && freeRight && (sketch.isFilled(right.corner()) || column.isEmpty())) {
            sketch.placeholder(right.corner(), either.get());
        } else if (either.isPresent() && isFree(below)) {
            down(region, column.orElse(either.get()));
        }
    }

    private boolean isFree(Region cell) {
        return !sketch.isLabel(cell.corner()) && !sketch.isSettled(cell.corner()) && !sketch.isPrinted(cell.corner());
    }

    /** The cell below a label; where several stand there before the next label, all of them. */
    private void down(Region label, LabelUse use) {
        Region cell = sketch.below(label);
        Region next = sketch.below(cell);
        String plain = use.name().replace("[]", "");
        boolean several = next.left() == cell.left() && next.right() == cell.right() && isFree(next)
                && next.top() < table.top() && sketch.filledIn(next.top()).stream().noneMatch(sketch::isLabel)
                && plain.endsWith("Goal") && (sketch.isFilled(next.corner()));
        if (!several) {
            sketch.placeholder(cell.corner(), new LabelUse(use.kind(), plain, use.ownName()));
            return;
        }
        while (isFree(cell) && cell.top() < table.top() && cell.left() == label.left()
                && sketch.filledIn(cell.top()).stream().noneMatch(sketch::isLabel)) {
            sketch.placeholder(cell.corner(), plain + "[]");
            cell = sketch.below(cell);
        }
    }

    /** A row of totals under or over the headers of the indicators. */
    private boolean totals(CellRef at) {
        boolean any = false;
        int width = sketch.region(at).right();
        for (String part : List.of("weight", "score")) {
            Optional<Region> column = table.column(part).filter(header -> header.left() > width);
            if (column.isPresent()) {
                String total = part.equals("weight") ? "totalWeight" : "totalScore";
                Region cell = sketch.region(new CellRef(at.row(), column.get().left()));
                if (!sketch.isSettled(cell.corner()) && cell.top() == at.row()) {
                    sketch.placeholder(cell.corner(), total);
                    any = true;
                }
            }
        }
        for (CellRef cell : sketch.filledIn(at.row())) {
            if (!sketch.isSettled(cell) && !sketch.isLabel(cell) && GRADES.contains(sketch.text(cell))) {
                sketch.placeholder(cell, "grade");
            }
        }
        return any;
    }

    /** What nothing of the above is: titles and notes are labels that a form may lack, anything else is a doubt. */
    private void leftovers() {
        for (CellRef at : cells()) {
            if (sketch.isSettled(at)) {
                continue;
            }
            String text = sketch.text(at);
            Region right = sketch.right(sketch.region(at));
            Matcher inline = INLINE.matcher(text);
            sketch.keep(at);
            if (sketch.grid().at(at).number() != null) {
                sketch.written().put(at, "{" + ANYTHING + "}");
                sketch.doubt(at, "unknownContent", text);
            } else if (text.length() <= NOTE && inline.matches() && !sketch.isPrinted(at)) {
                sketch.mixed(at, inline.group(1) + "{*}");
                sketch.optional().add(inline.group(1) + "{*}");
            } else if (text.length() > NOTE || sketch.filledIn(at.row()).size() == 1) {
                sketch.optional().add(text);
            } else if (sketch.isOverBlock(at)) {
                continue;
            } else if (sketch.isFilled(right.corner()) && isFree(right)) {
                Optional<LabelUse> near = sketch.nearest(at, Kind.ROW)
                        .filter(use -> !sketch.written().containsValue("{" + use.name() + "}"));
                near.ifPresentOrElse(use -> sketch.placeholder(right.corner(), use), () -> {
                    sketch.placeholder(right.corner(), ANYTHING);
                    sketch.doubt(at, "unknownLabel", text);
                });
            } else if (sketch.isContent(text)) {
                sketch.written().put(at, "{" + ANYTHING + "}");
                sketch.doubt(at, "unknownContent", text);
            } else if (!sketch.isEverywhere(text)) {
                sketch.doubt(at, "unknownText", text);
            }
        }
    }
}
