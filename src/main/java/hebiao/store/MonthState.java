package hebiao.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a month is made of, as of one moment.
 *
 * @param ledgers in the order in which they came
 * @param projects in the order of the roster
 * @param forms the versions that count: the newest of each form, and of several forms of one project the newest
 * @param filed of the forms the newest that is filed for each project, by 项目编码
 * @param policy in place of the templates' own; empty for these
 */
public record MonthState(PeriodRow period, List<LedgerRow> ledgers, List<Project> projects, List<Version> forms,
        Map<String, Version> filed, Optional<PolicyRow> policy) {

    public MonthState {
        ledgers = List.copyOf(ledgers);
        projects = List.copyOf(projects);
        forms = List.copyOf(forms);
        filed = Map.copyOf(filed);
    }

    /** The newest form that is filed for a project; null for none. */
    public Version filed(Project project) {
        return filed.get(project.code());
    }

    /** The file of a ledger's kind. */
    public Optional<LedgerRow> ledger(String kind) {
        return ledgers.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
