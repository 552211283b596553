package hebiao.cluster;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.FundComparison;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.Indicator;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a month's tables; each begins with year, month and department. */
final class TableRows {

    private final Period period;
    private final Rulebook rulebook;

    TableRows(Period period, Rulebook rulebook) {
        this.period = period;
        this.rulebook = rulebook;
    }

    /** One a form, and one for a file in which there is none. */
    Stream<Row> submissions(FiledFile filed) {
        CheckedFile file = filed.file();
        if (file.forms().isEmpty()) {
            return Stream.of(row(null, file.file(), null, file.sha256(), file.size(), Status.UNREADABLE.name(), false,
                    null, null, null, null, null, null, null, null, null, null, null));
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < file.forms().size(); at++) {
            CheckedForm checked = file.forms().get(at);
            Submission form = checked.form();
            rows.add(row(department(form), file.file(), form.source().sheet(), file.sha256(), file.size(),
                    checked.status().name(), filed.counts(at), form.template(), form.unit().label(),
                    form.fiscalYear().value(), form.month().value(), form.projectName().value(),
                    form.implementingUnit().value(), form.expectedGoal().value(), form.actualGoal().value(),
                    amount(form.totalWeight().value()), amount(form.totalScore().value()), form.grade().value()));
        }
        return rows.stream();
    }

    /** One a field of a form, with its value as a text that loses nothing. */
    Stream<Row> fields(FiledFile filed) {
        return forms(filed).flatMap(form -> SubmissionFields.of(form).asMap().entrySet().stream()
                .map(field -> row(department(form), form.source().file(), form.source().sheet(),
                        field.getKey().text(), field.getValue().state().name(), field.getValue().text(),
                        plain(field.getValue()), text(field.getValue().cell()))));
    }

    private static String plain(Entry<?> entry) {
        return entry.value() instanceof BigDecimal number ? number.toPlainString() : text(entry.value());
    }

    /** One an indicator of a form. */
    Stream<Row> indicators(FiledFile filed) {
        return forms(filed).flatMap(form -> form.indicators().stream().map(indicator -> indicator(form, indicator)));
    }

    private Row indicator(Submission form, Indicator indicator) {
        return row(department(form), form.source().file(), form.source().sheet(), form.projectName().value(),
                form.fiscalYear().value(), indicator.index(), indicator.row(), indicator.level1().value(),
                indicator.level2().value(), indicator.level3().value(), indicator.target().value(),
                indicator.actual().value(), amount(indicator.weight().value()), amount(indicator.score().value()),
                indicator.reason().value());
    }

    /** One a finding. */
    Row finding(Finding finding) {
        return row(finding.place().department(), finding.rule(), finding.severity().name(), finding.place().file(),
                finding.place().sheet(), text(finding.place().cell()),
                finding.place().field() == null ? null : finding.place().field().text(), finding.place().project(),
                finding.reported(), finding.expected(), rulebook.message(finding, Language.ZH),
                rulebook.message(finding, Language.EN), finding.arithmetic());
    }

    /** One a project and source of money. */
    Row fundCheck(FundComparison money) {
        return row(money.department(), money.code(), money.project(), money.line(),
                wan(money.form().initialBudget()), wan(money.form().fullYearBudget()), wan(money.form().executed()),
                yuan(money.ledger().initialBudget()), yuan(money.ledger().fullYearBudget()),
                yuan(money.ledger().executed()));
    }

    private static BigDecimal wan(Optional<Wan> amount) {
        return amount(amount.map(Wan::value).orElse(null));
    }

    private static BigDecimal yuan(Optional<Yuan> amount) {
        return amount(amount.map(Yuan::value).orElse(null));
    }

    /** What the column can hold; the table of fields has every number as it is. */
    private static BigDecimal amount(BigDecimal exact) {
        BigDecimal rounded = exact == null ? null : exact.setScale(Table.DECIMALS, RoundingMode.HALF_UP);
        return rounded == null || rounded.precision() > Table.DIGITS ? null : rounded;
    }

    private static Stream<Submission> forms(FiledFile filed) {
        return filed.file().forms().stream().map(CheckedForm::form);
    }

    private static String department(Submission form) {
        return form.departmentInCharge().value();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private Row row(String department, Object... more) {
        Object[] all = new Object[more.length + Table.PARTITION.size()];
        all[0] = period.year();
        all[1] = period.month();
        all[2] = department == null || department.isEmpty() ? null : department;
        System.arraycopy(more, 0, all, Table.PARTITION.size(), more.length);
        return RowFactory.create(Arrays.copyOf(all, all.length));
    }
}
