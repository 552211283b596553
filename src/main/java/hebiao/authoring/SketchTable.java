package hebiao.authoring;

import hebiao.form.CellRef;
import hebiao.form.Indicator;
import hebiao.form.LevelName;
import hebiao.grid.Cell;
import hebiao.grid.Region;
import hebiao.template.LabelUse;
import hebiao.template.LabelUse.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of indicators in a filled form: its headers, its rows, and the one row that is left of them. */
final class SketchTable {

    private static final int FEWEST_HEADERS = 3;
    private static final String ANYTHING = "*";
    private static final String TARGET = "target";
    private static final Pattern EXECUTION = Pattern.compile("(?:项目)?(?:预算|资金|预算资金)(?:执行|支出)率");

    private static final Pattern POINTS_BEHIND = Pattern.compile("[(（]\\d+(?:\\.\\d+)?分[)）]$");
    private static final String NAME_AND_POINTS = "{indicators[].level3}（{indicators[].weight}分）";
    private static final Pattern CAPTION = Pattern.compile("^[一二三四五六七八九十]+、");

    private final Sketch sketch;
    private final Map<Region, String> columns = new LinkedHashMap<>();
    private final List<String> rowsBetween = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private final Map<String, Set<String>> levels = new LinkedHashMap<>();
    private int top = -1;
    private int bottom = -1;
    private int row = -1;
    private int end = -1;

    SketchTable(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Whether there is a table. */
    boolean isThere() {
        return row >= 0;
    }

    /** The row of the headers. */
    int top() {
        return top;
    }

    /** The first row behind the indicators. */
    int end() {
        return end;
    }

    /** Rows of the form that the template does not have. */
    List<Integer> gone() {
        return gone;
    }

    /** The level names that the form has, level 2 by level 1. */
    Map<String, Set<String>> levels() {
        return levels;
    }

    /** The columns of a part, if the table has it. */
    Optional<Region> column(String part) {
        return columns.entrySet().stream().filter(entry -> entry.getValue().equals(part)).map(Map.Entry::getKey)
                .findFirst();
    }

    void read(boolean fundsHavePoints) {
        findHeaders();
        if (columns.isEmpty()) {
            return;
        }
        int first = bottom + 1;
        end = first;
        int filledLast = sketch.grid().lastRow();
        while (end <= filledLast && !endsAt(end)) {
            end++;
        }
        while (end > first && sketch.filledIn(end - 1).isEmpty()) {
            end--;
        }
        int at = first;
        for (int next = at; next >= 0; next = leading(at, fundsHavePoints)) {
            at = next;
        }
        if (at >= end) {
            return;
        }
        row = at;
        collectLevels();
        collectRowsBetween();
        for (int other = row + 1; other < end; other++) {
            gone.add(other);
        }
        for (int body = first; body < end; body++) {
            sketch.filledIn(body).forEach(sketch::keep);
        }
        columns.forEach((header, part) -> {
            CellRef cell = sketch.region(new CellRef(row, header.left())).corner();
            String name = part.equals(ANYTHING) ? ANYTHING : "indicators[]." + part;
            String text = part.equals("level3") && namesHavePoints() ? NAME_AND_POINTS : "{" + name + "}";
            sketch.written().put(cell.row() == row ? cell : new CellRef(row, header.left()), text);
        });
    }

    /**
     * The row behind one that stands before the first indicator: a caption, which is read without the template, a line
     * that is printed, or the points for execution; -1 for an indicator.
     */
    private int leading(int at, boolean fundsHavePoints) {
        if (at < end && caption(at).isPresent()) {
            gone.add(at);
        } else if (at < end && isSection(at)) {
            sketch.filledIn(at).forEach(sketch::keep);
        } else if (at < end && !fundsHavePoints && isFixed(at)) {
            fix(at);
        } else {
            return -1;
        }
        return at + 1;
    }

    private void findHeaders() {
        int most = FEWEST_HEADERS - 1;
        for (int at = 0; at <= sketch.grid().lastRow(); at++) {
            long parts = sketch.filledIn(at).stream().flatMap(cell -> sketch.use(cell, Kind.HEADER).stream())
                    .map(LabelUse::name).filter(name -> !name.equals(ANYTHING)).distinct().count();
            if (parts > most) {
                most = (int) parts;
                top = at;
            }
        }
        if (top < 0) {
            return;
        }
        // headers over two rows begin above the row with the most of them
        int lower = top;
        top = sketch.grid().cells().stream().map(Cell::at).filter(cell -> cell.row() < lower
                && sketch.region(cell).bottom() >= lower && sketch.use(cell, Kind.HEADER).isPresent())
                .mapToInt(CellRef::row).min().orElse(lower);
        List<CellRef> headers = sketch.filledIn(top);
        bottom = headers.stream().filter(cell -> sketch.use(cell, Kind.HEADER).isPresent())
                .mapToInt(cell -> sketch.region(cell).bottom()).max().orElse(lower);
        Map<Integer, CellRef> leaves = new TreeMap<>();
        for (int at = bottom; at >= top; at--) {
            for (CellRef cell : sketch.filledIn(at)) {
                Region region = sketch.region(cell);
                boolean covered = leaves.values().stream().map(sketch::region).anyMatch(region::overlapsColumns);
                boolean beside = region.bottom() > bottom;
                if (!covered && !beside) {
                    leaves.put(region.left(), cell);
                }
                sketch.keep(cell);
            }
        }
        boolean apart = leaves.values().stream().anyMatch(cell -> sketch.use(cell, Kind.HEADER)
                .filter(use -> use.name().startsWith(TARGET + ".")).isPresent());
        leaves.values().forEach(cell -> take(cell, apart));
    }

    /** @param apart whether the form has targets in several columns */
    private void take(CellRef cell, boolean apart) {
        Optional<LabelUse> known = sketch.vocabulary().use(sketch.text(cell), Kind.HEADER,
                use -> !use.name().equals(TARGET + ".value"));
        if (apart && sketch.vocabulary().use(sketch.text(cell), Kind.HEADER,
                use -> use.name().equals(TARGET + ".value") || use.name().equals(TARGET)).isPresent()) {
            known = Optional.of(new LabelUse(Kind.HEADER, TARGET + ".value", null));
        }
        Region region = sketch.region(cell);
        if (known.isEmpty()) {
            known = sketch.nearest(cell, Kind.HEADER).filter(use -> !columns.containsValue(use.name()));
        }
        String part = known.map(LabelUse::name).orElse(ANYTHING);
        if (columns.containsValue(part) && !part.equals(ANYTHING)) {
            sketch.doubt(cell, "sameHeader", sketch.text(cell));
            part = ANYTHING;
        } else if (known.isEmpty()) {
            sketch.doubt(cell, "unknownHeader", sketch.text(cell));
        }
        columns.put(region, part);
        known.filter(use -> use.ownName() != null)
                .ifPresent(use -> sketch.names().put("indicators[]." + use.name(), use.ownName()));
    }

    /** The table ends where a row begins with a label that is no level and no indicator. */
    private boolean endsAt(int at) {
        List<CellRef> filled = sketch.filledIn(at);
        if (filled.isEmpty()) {
            return false;
        }
        CellRef first = filled.get(0);
        boolean level3 = column("level3").filter(column -> sketch.isFilled(
                sketch.region(new CellRef(at, column.left())).corner())
                && sketch.region(new CellRef(at, column.left())).left() == column.left()).isPresent();
        boolean label = sketch.isLabel(first) && !sketch.vocabulary().isLevel(sketch.text(first))
                && sketch.use(first, Kind.FIXED).isEmpty() && sketch.use(first, Kind.HEADER).isEmpty()
                && !(level3 && sketch.use(first, Kind.PART).isPresent());
        boolean wide = columns.keySet().stream().filter(sketch.region(first)::overlapsColumns).count() > 1;
        return (label || wide && !level3) && caption(at).isEmpty() && !isSection(at) && !isHeaderAgain(at);
    }

    /** The name of a level in a row of its own, over several columns or with its points: 一、产出指标（50分）. */
    private Optional<String> caption(int at) {
        List<CellRef> filled = sketch.filledIn(at);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        Region first = sketch.region(filled.get(0));
        String text = sketch.text(filled.get(0));
        boolean wide = columns.keySet().stream().filter(first::overlapsColumns).count() > 1;
        boolean pointed = LevelName.points(text).isPresent();
        boolean alone = first.top() == first.bottom() && filled.subList(1, filled.size()).stream()
                .allMatch(cell -> sketch.grid().at(cell).number() != null);
        boolean level = sketch.vocabulary().isLevel(text) && (wide || pointed || column("level1").isEmpty());
        return alone && (level || wide && pointed) ? Optional.of(text) : Optional.empty();
    }

    /** A caption over the columns of the table with indicators right below: 二、产出指标（50分）. */
    private boolean isSection(int at) {
        List<CellRef> filled = sketch.filledIn(at);
        boolean alone = filled.size() == 1 && columns.keySet().stream()
                .filter(sketch.region(filled.get(0))::overlapsColumns).count() > 1;
        return alone && caption(at).isEmpty() && CAPTION.matcher(sketch.text(filled.get(0))).find()
                && sketch.filledIn(at + 1).size() > 2 && isNamed(at + 1);
    }

    private boolean isNamed(int at) {
        return column("level3").map(column -> new CellRef(at, column.left()))
                .filter(cell -> sketch.isFilled(sketch.region(cell).corner())).isPresent();
    }

    /** The headers printed once more, on another page or for another goal. */
    private boolean isHeaderAgain(int at) {
        long again = columns.keySet().stream().filter(header -> {
            CellRef cell = new CellRef(at, header.left());
            return sketch.isFilled(cell) && sketch.text(cell).equals(sketch.text(header.corner()));
        }).count();
        return at > bottom && again * 2 > columns.size();
    }

    /** What the form prints between indicators, by the words with which such rows begin. */
    List<String> rowsBetween() {
        return rowsBetween;
    }

    private void collectRowsBetween() {
        for (int at = row + 1; at < end; at++) {
            if (!isSection(at) && !isHeaderAgain(at)) {
                continue;
            }
            CellRef first = sketch.filledIn(at).get(0);
            Matcher caption = CAPTION.matcher(sketch.text(first));
            CellRef header = sketch.filledIn(top).get(0);
            String common = common(sketch.text(first), sketch.text(header));
            if (isSection(at) && caption.find()) {
                rowsBetween.add(caption.group());
            } else if (common.length() >= 2 && !common.equals(sketch.text(header))) {
                rowsBetween.add(common);
                sketch.mixed(header, common + "{*}");
            } else {
                rowsBetween.add(sketch.text(first));
            }
        }
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length).strip();
    }

    private boolean isFixed(int at) {
        return column("level3").map(column -> new CellRef(at, column.left()))
                .filter(cell -> sketch.use(cell, Kind.FIXED).isPresent()
                        || EXECUTION.matcher(sketch.text(cell)).matches()).isPresent();
    }

    /** A row that every form has: what names it stays, its points are those for execution. */
    private void fix(int at) {
        columns.forEach((header, part) -> {
            CellRef cell = new CellRef(at, header.left());
            if (Indicator.LEVELS.contains(part) || part.equals("level3")) {
                sketch.keep(cell);
            } else {
                sketch.placeholder(cell, part.equals("weight") || part.equals("score") ? "funds.total." + part
                        : ANYTHING);
            }
        });
        row = at;
    }

    /** Whether the form has no column of weights and every name ends with its points: 改造公厕（20分）. */
    private boolean namesHavePoints() {
        List<String> names = new ArrayList<>();
        for (int at = row; at < end; at++) {
            if (isNamed(at) && caption(at).isEmpty() && !isHeaderAgain(at)) {
                names.add(sketch.text(new CellRef(at, column("level3").orElseThrow().left())));
            }
        }
        return column("weight").isEmpty() && !names.isEmpty()
                && names.stream().allMatch(name -> POINTS_BEHIND.matcher(name).find());
    }

    /** Whether a result repeats the words of a target without figures: 及时, 及时. */
    boolean repeatsTargets() {
        Optional<Region> target = column(TARGET).or(() -> column(TARGET + ".value"));
        Optional<Region> actual = column("actual");
        for (int at = row; at < end && target.isPresent() && actual.isPresent(); at++) {
            String wanted = sketch.text(new CellRef(at, target.get().left()));
            boolean words = !wanted.isEmpty() && wanted.chars().noneMatch(Character::isDigit) && !isHeaderAgain(at);
            if (words && wanted.equals(sketch.text(new CellRef(at, actual.get().left())))) {
                return true;
            }
        }
        return false;
    }

    private void collectLevels() {
        Optional<Region> first = column("level1");
        String level1 = null;
        for (int at = bottom + 1; at < end; at++) {
            int here = at;
            boolean own = at >= row && !isHeaderAgain(at);
            level1 = caption(at).or(() -> first.filter(column -> own).map(column -> sketch.text(
                    sketch.region(new CellRef(here, column.left())).corner()))).filter(text -> !text.isEmpty())
                    .map(LevelName::of).orElse(level1);
            if (level1 == null || at < row || caption(at).isPresent() || isHeaderAgain(at)) {
                continue;
            }
            Set<String> below = levels.computeIfAbsent(level1, name -> new LinkedHashSet<>());
            int now = at;
            column("level2").map(column -> sketch.text(sketch.region(new CellRef(now, column.left())).corner()))
                    .filter(text -> !text.isEmpty()).ifPresent(text -> below.add(text.replaceAll("\\s", "")));
        }
    }
}
