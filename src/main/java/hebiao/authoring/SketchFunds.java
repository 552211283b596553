package hebiao.authoring;

import hebiao.form.CellRef;
import hebiao.form.Funds;
import hebiao.grid.Region;
import hebiao.template.LabelUse;
import hebiao.template.LabelUse.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The block of funds in a filled form: amounts under headers, or labels with their amounts beside them. */
final class SketchFunds {

    private static final int FEWEST_HEADERS = 2;
    private static final String ANYTHING = "*";

    private final Sketch sketch;
    private final Map<Region, String> columns = new LinkedHashMap<>();
    private int lines;

    SketchFunds(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Whether the block has a column for the points of execution. */
    boolean havePoints() {
        return columns.containsValue("score") || columns.containsValue("weight");
    }

    /** @param until the row of the indicators' headers */
    void read(int until) {
        int header = header(until);
        if (header < 0) {
            beside(until);
            return;
        }
        for (CellRef cell : sketch.filledIn(header)) {
            Optional<LabelUse> part = sketch.use(cell, Kind.PART);
            boolean right = !columns.isEmpty() || part.isPresent();
            if (right && part.isEmpty()) {
                part = sketch.nearest(cell, Kind.PART).filter(use -> !columns.containsValue(use.name()));
            }
            if (right) {
                columns.put(sketch.region(cell), part.map(LabelUse::name).orElse(ANYTHING));
                if (part.isEmpty()) {
                    sketch.doubt(cell, "unknownHeader", sketch.text(cell));
                }
            }
            sketch.vocabulary().withPlaceholders(sketch.text(cell)).ifPresentOrElse(
                    text -> sketch.mixed(cell, text), () -> sketch.keep(cell));
        }
        int first = columns.keySet().stream().mapToInt(Region::left).min().orElseThrow();
        int row = columns.keySet().stream().mapToInt(Region::bottom).max().orElseThrow() + 1;
        while (row < until && (isLine(row, first) || isBlankLine(row, first) && isLine(row + 1, first))) {
            line(row++, first);
        }
    }

    private int header(int until) {
        int best = -1;
        long most = FEWEST_HEADERS - 1;
        for (int at = 0; at < until; at++) {
            int row = at;
            long parts = sketch.filledIn(row).stream().filter(cell -> sketch.use(cell, Kind.PART)
                    .filter(use -> !use.name().equals(ANYTHING)).isPresent())
                    .filter(cell -> !hasAmountBeside(cell))
                    .map(cell -> sketch.use(cell, Kind.PART).orElseThrow().name()).distinct().count();
            if (parts > most) {
                most = parts;
                best = row;
            }
        }
        return best;
    }

    private boolean hasAmountBeside(CellRef label) {
        return sketch.grid().at(sketch.right(sketch.region(label)).corner()).number() != null;
    }

    private Optional<CellRef> name(int row, int first) {
        return sketch.filledIn(row).stream().filter(cell -> cell.column() < first)
                .max(Comparator.comparingInt(CellRef::column));
    }

    private boolean isLine(int row, int first) {
        Optional<CellRef> name = name(row, first);
        boolean amounts = columns.keySet().stream().map(column -> new CellRef(row, column.left()))
                .anyMatch(cell -> sketch.grid().at(cell).number() != null);
        return name.isPresent() && (amounts || sketch.use(name.get(), Kind.LINE).isPresent());
    }

    /** A source of which the form has nothing, between others. */
    private boolean isBlankLine(int row, int first) {
        return name(row, first).filter(name -> Stream.of(Kind.ROW, Kind.COLUMN, Kind.TOTAL)
                .noneMatch(kind -> sketch.use(name, kind).isPresent())).isPresent();
    }

    private void line(int row, int first) {
        CellRef name = name(row, first).orElseThrow();
        String line = sketch.use(name, Kind.LINE).map(LabelUse::name).orElse(null);
        if (line == null) {
            line = "line" + ++lines;
            sketch.doubt(name, "unknownLine", line);
        }
        sketch.keep(name);
        String known = line;
        columns.forEach((column, part) -> sketch.placeholder(new CellRef(row, column.left()),
                part.equals(ANYTHING) ? ANYTHING : "funds." + known + "." + part));
    }

    /** 预算数 320 执行数 301.5: the same words stand for each of them further down. */
    private void beside(int until) {
        for (int row = 0; row < until; row++) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (CellRef cell : sketch.filledIn(row)) {
                if (sketch.isSettled(cell)) {
                    continue;
                }
                List<LabelUse> funds = sketch.vocabulary().uses(sketch.text(cell)).stream()
                        .filter(use -> use.kind() == Kind.ROW && use.name().startsWith("funds.")).distinct().toList();
                int nth = seen.merge(sketch.text(cell), 1, Integer::sum) - 1;
                if (nth < funds.size() && !sketch.isLabel(sketch.right(sketch.region(cell)).corner())) {
                    sketch.placeholder(sketch.right(sketch.region(cell)).corner(), funds.get(nth));
                    sketch.keep(cell);
                } else if (funds.isEmpty()) {
                    total(cell);
                }
            }
        }
    }

    /** A header of funds in other forms, with its amount beside it in this one: the total's. */
    private void total(CellRef cell) {
        sketch.use(cell, Kind.PART).filter(use -> !use.name().equals(ANYTHING) && hasAmountBeside(cell))
                .ifPresent(use -> {
            sketch.placeholder(sketch.right(sketch.region(cell)).corner(), "funds." + Funds.TOTAL + "." + use.name());
            sketch.keep(cell);
        });
    }
}
