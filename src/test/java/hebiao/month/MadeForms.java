package hebiao.month;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Period;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.ledger.FundSource;
import hebiao.month.MadeProject.MadeIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The form of a project for a period: the self-evaluation in December, the monitoring form before. */
final class MadeForms {

    private final Period period;
    private final SubmissionFields fields = new SubmissionFields();

    private MadeForms(Period period) {
        this.period = period;
    }

    /** What a form says, before it is written into a workbook. */
    record MadeForm(MadeProject project, String name, Map<FundSource, BigDecimal> initial, Map<FundSource,
            BigDecimal> fullYear,
            Map<FundSource, BigDecimal> executed, List<MadeIndicator> indicators) {

        static MadeForm honest(MadeProject project, Period period) {
            return new MadeForm(project, project.name(), project.initialWan(), project.fullYearWan(period.lastDay()),
                    project.executedWan(period.lastDay()), project.indicators());
        }

        MadeForm named(String other) {
            return new MadeForm(project, other, initial, fullYear, executed, indicators);
        }

        MadeForm withBudget(BigDecimal more) {
            Map<FundSource, BigDecimal> changed = new EnumMap<>(fullYear);
            changed.merge(FundSource.FISCAL, more, BigDecimal::add);
            return new MadeForm(project, name, initial, changed, executed, indicators);
        }

        MadeForm withExecution(BigDecimal more) {
            Map<FundSource, BigDecimal> changed = new EnumMap<>(executed);
            changed.merge(FundSource.FISCAL, more, BigDecimal::add);
            return new MadeForm(project, name, initial, fullYear, changed, indicators);
        }

        MadeForm with(List<MadeIndicator> others) {
            return new MadeForm(project, name, initial, fullYear, executed, others);
        }
    }

    static Submission of(MadeForm form, Period period) {
        return new MadeForms(period).make(form);
    }

    private Submission make(MadeForm form) {
        boolean monitoring = period.month() < 12;
        fields.put(FieldPath.FISCAL_YEAR, Entry.filled(String.valueOf(period.year()), period.year(), null));
        if (monitoring) {
            fields.put(FieldPath.MONTH, Entry.filled(String.valueOf(period.month()), period.month(), null));
        }
        text("projectName", form.name());
        text("departmentInCharge", form.project().department());
        text("implementingUnit", form.project().unit());
        BigDecimal execution = funds(form, monitoring);
        text("expectedGoal", "按年度计划完成各项任务，保障服务质量");
        if (!monitoring) {
            text("actualGoal", "年度任务按计划完成，服务质量稳定");
        }
        for (int index = 0; index < form.indicators().size(); index++) {
            indicator(index, form.indicators().get(index), monitoring);
        }
        if (!monitoring) {
            number("totalWeight", new BigDecimal("100.00"));
            number("totalScore", execution.add(new BigDecimal("90.00")));
            text("grade", "优");
        }
        return fields.assemble(new Source("made.xlsx", "表", "0".repeat(64)), monitoring ? "monitoring"
                : "self-evaluation",
                MoneyUnit.WAN, Collections.nCopies(form.indicators().size(), 0), null);
    }

    private BigDecimal funds(MadeForm form, boolean monitoring) {
        BigDecimal rate = line("total", sum(form.initial()), sum(form.fullYear()), sum(form.executed()), monitoring);
        for (FundSource source : FundSource.values()) {
            line(source.line(), form.initial().get(source), form.fullYear().get(source), form.executed().get(source),
                    monitoring);
        }
        BigDecimal score = rate.movePointLeft(1).setScale(2, RoundingMode.HALF_UP).min(BigDecimal.TEN.setScale(2));
        if (!monitoring) {
            number("funds.total.weight", new BigDecimal("10.00"));
            number("funds.total.score", score);
        }
        return score;
    }

    private BigDecimal line(String line, BigDecimal initial, BigDecimal fullYear, BigDecimal executed,
            boolean monitoring) {
        BigDecimal base = monitoring ? initial : fullYear;
        BigDecimal rate = base.signum() == 0 ? BigDecimal.ZERO.setScale(2)
                : executed.movePointRight(2).divide(base, 2, RoundingMode.DOWN);
        String path = "funds." + line + ".";
        number(path + "initialBudget", initial);
        if (monitoring) {
            number(path + "executed", executed);
            number(path + "rate", rate);
            number(path + "forecast", fullYear);
        } else {
            number(path + "fullYearBudget", fullYear);
            number(path + "executed", executed);
            fields.put(new FieldPath(path + "weight"), Entry.noValue("-", null));
            number(path + "rate", rate);
            fields.put(new FieldPath(path + "score"), Entry.noValue("-", null));
        }
        return rate;
    }

    private static BigDecimal sum(Map<FundSource, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private void indicator(int index, MadeIndicator indicator, boolean monitoring) {
        String path = "indicators[" + index + "].";
        text(path + "level1", indicator.level1());
        text(path + "level2", indicator.level2());
        text(path + "level3", indicator.level3());
        text(path + "target", indicator.target());
        text(path + "actual", indicator.actual());
        if (monitoring) {
            text(path + "forecast", indicator.actual());
            text(path + "likelihood.certain", "√");
        } else {
            number(path + "weight", BigDecimal.valueOf(indicator.weight()).setScale(2));
            number(path + "score", BigDecimal.valueOf(indicator.weight()).setScale(2));
        }
    }

    private void text(String path, String text) {
        fields.put(new FieldPath(path), Entry.filled(text, text, null));
    }

    private void number(String path, BigDecimal number) {
        fields.put(new FieldPath(path), Entry.filled(number.toPlainString(), number, null));
    }
}
