package hebiao.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * 项目库. A project that stands in it twice for one year has been reported as L05 already; its first line holds.
 */
public final class Roster {

    private final List<RosterLine> lines;
    private final Map<String, RosterLine> byCode = new LinkedHashMap<>();
    /** Many rules ask for it, and each form by itself. */
    private final Map<Integer, Roster> byYear = new ConcurrentHashMap<>();

    /** @param lines in the order of the file, one a project and year */
    public Roster(List<RosterLine> lines) {
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> byCode.putIfAbsent(line.code(), line));
    }

    /** Every line, in the order of the file. */
    public List<RosterLine> lines() {
        return lines;
    }

    /** The line of a project, the first where several years have one. */
    public Optional<RosterLine> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** One line a project, of a year or without one: what must be filed in it. A line of the very year goes first. */
    public Roster in(int year) {
        return byYear.computeIfAbsent(year, this::linesOf);
    }

    private Roster linesOf(int year) {
        Set<String> ofTheYear = lines.stream().filter(line -> line.year() != null && line.year() == year)
                .map(RosterLine::code).collect(Collectors.toSet());
        return new Roster(lines.stream().filter(line -> line.year() == null ? !ofTheYear.contains(line.code())
                : line.year() == year).toList());
    }

    /** The years for which a project stands here, in order; none where its lines say none. */
    public SortedSet<Integer> years(String code) {
        return lines.stream().filter(line -> line.code().equals(code) && line.year() != null).map(RosterLine::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
