package hebiao.web.findings;

import hebiao.exporter.PlainTable;
import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.store.MonthState;
import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Sentences;
import hebiao.web.findings.FindingsPage.Group;
import hebiao.web.findings.FindingsPage.RuleName;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.page.Answer;
import hebiao.web.page.Download;
import hebiao.web.page.Part;
import hebiao.web.page.Visit;
import hebiao.web.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a month: by rule, by department, as lists to take away. Counts are always of all of them. */
public final class FindingPages {

    /** The most findings of one rule that are shown at once: they are short, and read one after the other. */
    private static final int LONGEST_LIST = 10_000;

    private final Store store;
    private final Checking checking;
    private final Months months;

    public FindingPages(Store store, Checking checking, Months months) {
        this.store = store;
        this.checking = checking;
        this.months = months;
    }

    /** By rule, or all of one rule. */
    public Answer show(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        FindingFilter filter = FindingFilter.of(visit);
        FindingTally tally = new FindingTally(filter, Part.of(visit, "part", LONGEST_LIST, 0));
        each(head.get().month(), found -> tally.count(found, taken(found, filter, visit.language())));
        return new Answer.Shown(new FindingsPage(head.get(), filter, tally.total(),
                tally.groups().stream().map(group -> group(group, visit.language())).toList(),
                tally.rows().stream().map(found -> row(found, visit.language())).toList(), tally.part(),
                tally.byDepartment(), tally.rules().stream()
                .map(code -> new RuleName(code, name(code, visit.language()))).toList(), tally.departments()));
    }

    private Group group(FindingTally.OfRule same, Language language) {
        return new Group(same.rule(), name(same.rule(), language),
                same.worst().name().toLowerCase(Locale.ROOT), same.count(),
                same.first().stream().map(one -> row(one, language)).toList());
    }

    private String name(String rule, Language language) {
        return Sentences.name(checking.rulebook(), rule, language);
    }

    private FindingRow row(Found found, Language language) {
        return found.row(checking.rulebook(), language);
    }

    /** Whether the filter takes it; its sentence is made only where the filter looks into it. */
    private boolean taken(Found found, FindingFilter filter, Language language) {
        return filter.takes(found) && (filter.text().isEmpty() || filter.takesText(row(found, language)));
    }

    /** Those at the forms that count, then those at the ledgers; a project that has filed since is not missing. */
    private void each(String month, Consumer<Found> visitor) {
        MonthState state = store.periods().state(month).orElseThrow();
        Map<Long, Version> forms = state.forms().stream()
                .collect(Collectors.toMap(Version::id, version -> version));
        store.versions().eachFinding(month, (version, number, finding) -> {
            if (forms.containsKey(version)) {
                visitor.accept(new Found(finding, forms.get(version), number));
            }
        });
        Set<String> done = Stream.concat(state.filed().keySet().stream(),
                state.projects().stream().filter(project -> project.nil() != null).map(Project::code))
                .collect(Collectors.toSet());
        checking.ledgerFindings(month).stream().filter(finding -> !finding.rule().equals("C01")
                || !done.contains(finding.arguments().get("code")))
                .forEach(finding -> visitor.accept(new Found(finding, null, 0)));
    }

    /** The list that the filter takes, as csv or xlsx. */
    public Answer download(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        FindingFilter filter = FindingFilter.of(visit);
        List<List<Object>> rows = new ArrayList<>();
        Messages words = Words.in(visit.language());
        each(head.get().month(), found -> {
            if (taken(found, filter, visit.language())) {
                rows.add(values(row(found, visit.language()), words));
            }
        });
        PlainTable table = new PlainTable(words.of("tab.findings"), head.get().month() + " "
                + words.of("tab.findings"), words.of("findings.count", rows.size()), columns(words), rows);
        return Download.of(visit, "findings-" + head.get().month(), table, months.today(), checking.rulebook());
    }

    private static List<Object> values(FindingRow row, Messages words) {
        List<Object> values = new ArrayList<>();
        Stream.of(words.of("severity." + row.severity()), row.rule(), row.name(), row.department(), row.project(),
                row.file(), row.sheet(), row.cell(), row.message(), row.arithmetic(), row.action())
                .forEach(values::add);
        return values;
    }

    private static List<PlainTable.Column> columns(Messages words) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        widths.put("findings.severity", 8);
        widths.put("title.findings.rule", 8);
        widths.put("findings.ruleName", 20);
        widths.put("department", 20);
        widths.put("project", 30);
        widths.put("file", 30);
        widths.put("findings.sheet", 12);
        widths.put("cell", 8);
        widths.put("findings", 60);
        widths.put("findings.arithmetic", 30);
        widths.put("rule.action", 30);
        return Download.columns(words, widths);
    }
}
