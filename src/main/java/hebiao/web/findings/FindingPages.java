package hebiao.web.findings;

import hebiao.exporter.PlainTable;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.finding.Severity;
import hebiao.store.MonthState;
import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Sentences;
import hebiao.web.findings.FindingsPage.Counts;
import hebiao.web.findings.FindingsPage.Group;
import hebiao.web.findings.FindingsPage.OfDepartment;
import hebiao.web.findings.FindingsPage.RuleName;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.page.Answer;
import hebiao.web.page.Download;
import hebiao.web.page.Visit;
import hebiao.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a month: by rule, by department, as lists to take away. Counts are always of all of them. */
public final class FindingPages {

    private static final int FIRST = 3;
    private static final Comparator<String> WORST_FIRST =
            Comparator.comparing(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)));

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
        List<Found> all = found(head.get().month());
        List<Found> taken = taken(all, filter, visit.language());
        boolean one = !filter.rule().isEmpty();
        return new Answer.Shown(new FindingsPage(head.get(), filter, counts(taken),
                one ? List.of() : groups(taken, visit.language()),
                one ? taken.stream().map(found -> row(found, visit.language())).toList() : List.of(),
                byDepartment(taken), all.stream().map(found -> found.finding().rule()).distinct().sorted()
                .map(code -> new RuleName(code, name(code, visit.language()))).toList(),
                all.stream().map(Found::department).filter(name -> !name.isEmpty()).distinct().sorted().toList()));
    }

    private String name(String rule, Language language) {
        return Sentences.name(checking.rulebook(), rule, language);
    }

    private FindingRow row(Found found, Language language) {
        return found.row(checking.rulebook(), language);
    }

    /** Those that the filter takes; their sentences are made only where it looks into them. */
    private List<Found> taken(List<Found> all, FindingFilter filter, Language language) {
        return all.stream().filter(filter::takes)
                .filter(found -> filter.text().isEmpty() || filter.takesText(row(found, language))).toList();
    }

    private List<Group> groups(List<Found> found, Language language) {
        Map<String, List<Found>> byRule = found.stream().collect(Collectors.groupingBy(one -> one.finding().rule(),
                LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream().map(same -> new Group(same.getKey(), name(same.getKey(), language),
                same.getValue().stream().map(Found::severity).min(WORST_FIRST).orElseThrow(), same.getValue().size(),
                same.getValue().stream().limit(FIRST).map(one -> row(one, language)).toList()))
                .sorted(Comparator.comparing(Group::severity, WORST_FIRST)
                        .thenComparing(Group::count, Comparator.reverseOrder()).thenComparing(Group::rule)).toList();
    }

    private static List<OfDepartment> byDepartment(List<Found> found) {
        Map<String, List<Found>> byDepartment = found.stream()
                .collect(Collectors.groupingBy(Found::department, TreeMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream().map(one -> new OfDepartment(one.getKey(), counts(one.getValue())))
                .sorted(Comparator.comparing((OfDepartment one) -> one.counts().errors()).reversed()
                        .thenComparing(OfDepartment::department)).toList();
    }

    private static Counts counts(List<Found> found) {
        Map<String, Long> counts = found.stream()
                .collect(Collectors.groupingBy(Found::severity, Collectors.counting()));
        return new Counts(counts.getOrDefault("error", 0L), counts.getOrDefault("warning", 0L),
                counts.getOrDefault("notice", 0L));
    }

    /** Those at the forms that count, then those at the ledgers; a project that has filed since is not missing. */
    private List<Found> found(String month) {
        MonthState state = store.periods().state(month).orElseThrow();
        Map<Long, List<Finding>> ofForms = store.versions().findingsOf(month);
        List<Found> all = new ArrayList<>();
        for (Version version : state.forms()) {
            List<Finding> findings = ofForms.getOrDefault(version.id(), List.of());
            for (int at = 0; at < findings.size(); at++) {
                all.add(new Found(findings.get(at), version, at + 1));
            }
        }
        Set<String> done = Stream.concat(state.filed().keySet().stream(),
                state.projects().stream().filter(project -> project.nil() != null).map(Project::code))
                .collect(Collectors.toSet());
        checking.ledgerFindings(month).stream().filter(finding -> !finding.rule().equals("C01")
                || !done.contains(finding.arguments().get("code")))
                .forEach(finding -> all.add(new Found(finding, null, 0)));
        return all;
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
        for (Found found : taken(found(head.get().month()), filter, visit.language())) {
            FindingRow row = row(found, visit.language());
            List<Object> values = new ArrayList<>();
            Stream.of(words.of("severity." + row.severity()), row.rule(), row.name(), row.department(), row.project(),
                    row.file(), row.sheet(), row.cell(), row.message(), row.arithmetic(), row.action())
                    .forEach(values::add);
            rows.add(values);
        }
        PlainTable table = new PlainTable(words.of("tab.findings"), head.get().month() + " "
                + words.of("tab.findings"), words.of("findings.count", rows.size()), columns(words), rows);
        return Download.of(visit, "findings-" + head.get().month(), table, months.today(), checking.rulebook());
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
