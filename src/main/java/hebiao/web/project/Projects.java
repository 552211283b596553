package hebiao.web.project;

import hebiao.consolidation.CheckedForm;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.form.Yuan;
import hebiao.ledger.FundSource;
import hebiao.ledger.Ledgers;
import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.ProjectMonth;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.FileState;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import hebiao.web.project.ProjectPage.MonthLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page of a project over the months. */
public final class Projects {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MONTHS = 12;

    private final Store store;
    private final Checking checking;

    public Projects(Store store, Checking checking) {
        this.store = store;
        this.checking = checking;
    }

    /** What became of it, month by month. */
    public Answer show(Visit visit) throws IOException {
        String code = visit.part("code");
        List<MonthLine> lines = new ArrayList<>();
        Project newest = null;
        for (ProjectMonth month : store.periods().months(code)) {
            lines.add(line(month, code));
            newest = month.project().orElse(newest);
        }
        if (lines.isEmpty()) {
            return Answer.nowhere();
        }
        return new Answer.Shown(new ProjectPage(code, newest == null ? code : newest.name(),
                newest == null || newest.department() == null ? "" : newest.department(),
                newest == null ? "" : newest.unit(), lines, plot(code, lines)));
    }

    private MonthLine line(ProjectMonth filed, String code) throws IOException {
        PeriodRow period = filed.period();
        Optional<Version> version = filed.version();
        String state = filed.project().map(asked -> FileState.of(asked, version.orElse(null)))
                .orElseGet(() -> FileState.of(version.orElseThrow()));
        Period month = period.period();
        String calendar = BigDecimal.valueOf(month.month() * 100L).divide(BigDecimal.valueOf(MONTHS), 2,
                RoundingMode.DOWN).toPlainString();
        String paid = paid(checking.ledgers(period.month()), code, month).map(amount -> amount.value()
                .toPlainString()).orElse(null);
        Optional<Submission> form = version.isEmpty() ? Optional.empty() : form(version.get());
        Optional<FundLine> total = form.flatMap(one -> one.funds().line("total"));
        String budget = total.map(FundLine::fullYearBudget).map(Projects::text).orElse(null);
        String executed = total.map(FundLine::executed).map(Projects::text).orElse(null);
        return new MonthLine(period.month(), state, version.map(Version::late).orElse(false),
                version.map(Version::id).orElse(0L), version.map(Version::number).orElse(0),
                version.map(Version::errors).orElse(0), version.map(Version::warnings).orElse(0), budget, executed,
                rate(executed, budget), calendar, paid,
                form.map(Submission::totalScore).map(Projects::text).orElse(null),
                form.map(one -> one.grade().value()).orElse(null));
    }

    private Optional<Submission> form(Version version) throws IOException {
        return checking.read(version).forms().stream().map(CheckedForm::form).findFirst();
    }

    private static String text(Entry<BigDecimal> entry) {
        return entry.isFilled() ? entry.value().toPlainString() : null;
    }

    private static String rate(String executed, String budget) {
        if (executed == null || budget == null || new BigDecimal(budget).signum() <= 0) {
            return null;
        }
        return new BigDecimal(executed).multiply(HUNDRED).divide(new BigDecimal(budget), 2, RoundingMode.DOWN)
                .toPlainString();
    }

    private static Optional<Yuan> paid(Ledgers ledgers, String code, Period month) {
        return sum(List.of(FundSource.values()).stream().map(source -> ledgers.executed(code, source, month)).toList());
    }

    private static Optional<Yuan> sum(List<Optional<Yuan>> parts) {
        return parts.stream().flatMap(Optional::stream).reduce((one, other) ->
                new Yuan(one.value().add(other.value())));
    }

    /** Of the newest year: its forms, and the payments of its newest month's ledger. */
    private Plot plot(String code, List<MonthLine> lines) {
        Period last = Period.of(lines.get(lines.size() - 1).month());
        Ledgers ledgers = checking.ledgers(last.toString());
        Map<Integer, BigDecimal> percents = new TreeMap<>();
        Optional<Yuan> budget = sum(List.of(FundSource.values()).stream()
                .map(source -> ledgers.fullYearBudget(code, source, last)).toList());
        if (budget.isPresent() && budget.get().value().signum() > 0) {
            for (int month = 1; month <= last.month(); month++) {
                Period end = Period.of(last.year() + (month < 10 ? "-0" : "-") + month);
                Optional<Yuan> paid = paid(ledgers, code, end);
                if (paid.isPresent()) {
                    percents.put(month, paid.get().value().multiply(HUNDRED)
                            .divide(budget.get().value(), 2, RoundingMode.DOWN));
                }
            }
        }
        Plot plot = Plot.of(last.year(), lines, percents);
        return plot.forms().isEmpty() && plot.payments().isEmpty() ? null : plot;
    }
}
