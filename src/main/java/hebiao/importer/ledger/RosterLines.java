package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.form.Normalised;
import hebiao.ledger.Roster;
import hebiao.ledger.RosterLine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 项目库. */
final class RosterLines implements LineReader<Roster> {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0*)?年?度?");

    private final Map<List<Object>, RosterLine> lines = new LinkedHashMap<>();

    @Override
    public void line(Line line) {
        Optional<String> code = line.code();
        Optional<String> project = line.needed("project");
        if (!line.isUsable()) {
            return;
        }
        String department = line.text("department");
        RosterLine read = new RosterLine(code.get(), project.get(), department, line.text("unit"), year(line),
                line.optionalDay("due").orElse(null), line.optionalDay("received").orElse(null), line.text("nil"),
                line.place(project.get(), department.isEmpty() ? null : department));
        RosterLine first = lines.putIfAbsent(Arrays.asList(read.code(), read.year()), read);
        if (first != null) {
            again(line, read, first);
        }
    }

    private static void again(Line line, RosterLine read, RosterLine first) {
        Map<String, String> where = Map.of("file", first.place().file(),
                "line", String.valueOf(first.place().cell().row() + 1));
        String files = first.place().file().equals(read.place().file()) ? "" : "InTwoFiles";
        if (first.due() == null || read.due() == null || first.due().equals(read.due())) {
            line.say("projectTwice" + files, "code", read.code(), null, where);
        } else {
            line.say("twoDeadlines" + files, "due", read.due().toString(), first.due().toString(), where);
        }
    }

    private static Integer year(Line line) {
        String text = line.text("year");
        Matcher year = YEAR.matcher(Normalised.of(text));
        if (year.matches()) {
            return Integer.valueOf(year.group(1));
        }
        if (!text.isEmpty()) {
            line.say("year", "year", text, null, Map.of());
        }
        return null;
    }

    @Override
    public Roster ledger(Place amountColumn) {
        return new Roster(List.copyOf(lines.values()));
    }
}
