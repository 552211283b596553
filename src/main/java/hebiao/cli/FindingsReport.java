package hebiao.cli;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.Status;
import hebiao.finding.FieldName;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checked files for a person at a terminal: by form, the worst first, each finding with what to do, and the counts. */
final class FindingsReport {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule).thenComparing(Comparator.naturalOrder());

    private static final String SAID_ONCE = "S08";

    private final Rulebook rulebook;
    private final Texts texts;
    private final Language language;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    FindingsReport(Rulebook rulebook, Texts texts, Paint paint) {
        this.rulebook = rulebook;
        this.texts = texts;
        this.language = texts.language();
        this.paint = paint;
    }

    /** One form, or a file as a whole. */
    private record Group(String file, String sheet, Status status, String about, List<Finding> findings) {

        Severity worst() {
            return findings.get(0).severity();
        }
    }

    String of(List<CheckedFile> files) {
        List<Group> groups = files.stream().flatMap(this::groups).filter(group -> !group.findings.isEmpty())
                .sorted(Comparator.comparing(Group::worst)).toList();
        groups.forEach(this::write);
        writeCounts(files);
        return text.toString();
    }

    private Stream<Group> groups(CheckedFile file) {
        List<Group> groups = new ArrayList<>();
        Status ofFile = file.forms().isEmpty() ? Status.UNREADABLE : null;
        groups.add(new Group(file.file(), null, ofFile, "", worstFirst(file.findings())));
        file.forms().forEach(form -> groups.add(new Group(file.file(), form.form().source().sheet(), form.status(),
                about(form.form()), worstFirst(form.findings()))));
        return groups.stream();
    }

    private static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).toList();
    }

    private String about(Submission form) {
        return Stream.of(form.projectName(), form.departmentInCharge()).flatMap(entry -> entry.optional().stream())
                .map(Columns::printable).collect(Collectors.joining(" · "));
    }

    private void write(Group group) {
        String sheet = group.sheet == null ? "" : "  " + Columns.printable(group.sheet);
        String status = group.status == null ? "" : "  " + statusWord(group.status);
        line(paint.bold(Columns.printable(group.file)) + sheet + status);
        if (!group.about.isEmpty()) {
            line("  " + paint.faint(group.about));
        }
        int severities = width(group, finding -> finding.severity().name(language));
        int names = width(group, this::ruleName);
        int cells = width(group, FindingsReport::cell);
        String indent = " ".repeat(severities + 4);
        List<Finding> findings = withoutRepeats(group.findings);
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            String head = Columns.padded(finding.severity().name(language), severities);
            line("  " + paint.by(finding.severity(), head) + "  " + finding.rule() + " "
                    + Columns.padded(ruleName(finding), names) + "  " + Columns.padded(cell(finding), cells)
                    + "  " + FieldName.of(finding, language));
            line(indent + Columns.printable(rulebook.message(finding, language)) + others(finding, group.findings));
            if (finding.arithmetic() != null) {
                line(indent + Columns.printable(finding.arithmetic()));
            }
            boolean more = at + 1 < findings.size() && sameRule(finding, findings.get(at + 1));
            if (!more) {
                line(indent + paint.faint("→ " + action(finding)));
            }
        }
        text.append('\n');
    }

    /** A whole form of numbers as text is one thing to do: it is said at the first, with the other cells. */
    private static List<Finding> withoutRepeats(List<Finding> findings) {
        Set<String> said = new HashSet<>();
        return findings.stream().filter(one -> !one.rule().equals(SAID_ONCE) || said.add(one.rule())).toList();
    }

    private String others(Finding finding, List<Finding> all) {
        if (!finding.rule().equals(SAID_ONCE)) {
            return "";
        }
        List<String> others = all.stream().filter(one -> one.rule().equals(SAID_ONCE) && one != finding)
                .map(FindingsReport::cell).toList();
        return others.isEmpty() ? "" : texts.of("report.others", others.size(), String.join("、", others));
    }

    private String action(Finding finding) {
        return rulebook.rule(finding.rule()).action(finding.variant()).in(language);
    }

    /** What to do is said once for all findings of one rule in a form. */
    private boolean sameRule(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.severity() == other.severity()
                && action(one).equals(action(other));
    }

    private interface Part {
        String of(Finding finding);
    }

    private static int width(Group group, Part part) {
        return group.findings.stream().mapToInt(finding -> Columns.width(part.of(finding))).max().orElse(0);
    }

    private String ruleName(Finding finding) {
        Rule rule = rulebook.rule(finding.rule());
        return rule.name().in(language);
    }

    private static String cell(Finding finding) {
        return finding.place().cell() == null ? "" : finding.place().cell().toString();
    }

    private String statusWord(Status status) {
        String word = texts.of("status." + status.name());
        return status == Status.ACCEPTED ? paint.good(word) : paint.by(Severity.ERROR, word);
    }

    private void writeCounts(List<CheckedFile> files) {
        List<Status> statuses = files.stream().flatMap(FindingsReport::statuses).toList();
        List<Finding> findings = files.stream().flatMap(file -> file.allFindings().stream()).toList();
        line(texts.of("counts.forms", statuses.size(), count(statuses, Status.ACCEPTED),
                count(statuses, Status.RETURNED),
                count(statuses, Status.UNREADABLE)));
        if (findings.isEmpty()) {
            line(paint.good(texts.of("counts.nothing")));
            return;
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(finding -> finding.severity() == severity).count();
            String phrase = texts.of("counts.severity", severity.name(language), count);
            counts.add(count == 0 ? phrase : paint.by(severity, phrase));
        }
        line(String.join(texts.of("comma"), counts));
    }

    private static Stream<Status> statuses(CheckedFile file) {
        return file.forms().isEmpty() ? Stream.of(Status.UNREADABLE) : file.forms().stream().map(CheckedForm::status);
    }

    private static long count(List<Status> statuses, Status wanted) {
        return statuses.stream().filter(status -> status == wanted).count();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
