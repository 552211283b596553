package hebiao.reconciler;

import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.ledger.RosterLine;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** C01, C03, C04: who had to file, and whether it did once and in time. */
final class RosterRules implements MonthFamily {

    @Override
    public List<String> codes() {
        return List.of("C01", "C03", "C04");
    }

    @Override
    public void checkForms(MonthFacts month, MonthReport report) {
        month.filed().stream().filter(project -> !project.superseded().isEmpty())
                .forEach(project -> filedTwice(project, report));
        month.roster().ifPresent(roster -> month.current().forEach(project -> project.code().flatMap(roster::find)
                .ifPresent(line -> filedLate(project.form(), line, report))));
    }

    @Override
    public void checkLedgers(MonthFacts month, MonthReport report) {
        month.roster().ifPresent(roster -> notFiled(roster.lines(), month, report));
    }

    private static void notFiled(List<RosterLine> lines, MonthFacts month, MonthReport report) {
        Set<String> filed = month.filedCodes();
        Map<String, Submission> ofOtherYears = new HashMap<>();
        month.filed().forEach(project -> project.code().ifPresent(code -> ofOtherYears.put(code, project.form())));
        for (RosterLine line : lines) {
            if (!filed.contains(line.code()) && !line.isNil()) {
                Draft draft = report.say("C01", line.place()).reported(line.project()).with("code", line.code());
                Submission other = ofOtherYears.get(line.code());
                if (other != null) {
                    draft.variant("otherYear").with("file", other.source().file())
                            .with("year", String.valueOf(other.fiscalYear().value()));
                }
                draft.add();
            }
        }
    }

    private static void filedTwice(FiledProject project, MonthReport report) {
        String others = project.superseded().stream().map(form -> name(form, project)).collect(Collectors.joining("、"));
        report.say("C03", project.form(), FieldPath.PROJECT_NAME)
                .with("count", String.valueOf(project.superseded().size() + 1))
                .with("counts", name(project.form(), project)).with("others", others).add();
    }

    /** The sheet is named only where it tells two forms of one file apart. */
    private static String name(Submission form, FiledProject project) {
        boolean sameFile = project.superseded().stream().filter(other -> other != form)
                .anyMatch(other -> other.source().file().equals(form.source().file()))
                || form != project.form() && project.form().source().file().equals(form.source().file());
        return sameFile ? form.source().file() + "（" + form.source().sheet() + "）" : form.source().file();
    }

    private static void filedLate(Submission form, RosterLine line, MonthReport report) {
        if (line.due() != null && line.received() != null && line.received().isAfter(line.due())) {
            report.say("C04", form, FieldPath.PROJECT_NAME).with("received", line.received().toString())
                    .with("due", line.due().toString())
                    .with("days", String.valueOf(ChronoUnit.DAYS.between(line.due(), line.received())))
                    .arithmetic(line.received() + " − " + line.due()).add();
        }
    }
}
