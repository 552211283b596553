package hebiao.web.sheet;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.grid.Region;
import hebiao.grid.ShownSheet;
import hebiao.importer.FormImporter;
import hebiao.store.Explanation;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Sentences;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import hebiao.web.sheet.SheetPage.VersionLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a version's page together. */
final class SheetView {

    private static final int FIRST = 3;
    /** With more findings than this only the first of each rule are on the page, and all of the rule asked for. */
    private static final int ALL_ON_ONE_PAGE = 300;

    private final Store store;
    private final Checking checking;
    private final Visit visit;

    SheetView(Store store, Checking checking, Visit visit) {
        this.store = store;
        this.checking = checking;
        this.visit = visit;
    }

    SheetPage of(Version version) throws IOException {
        List<Version> series = store.versions().series(version);
        Optional<Version> asked = series.stream().filter(one -> one.id() != version.id()
                && visit.query("since").filter(String.valueOf(one.id())::equals).isPresent()).findFirst();
        Optional<Version> before = asked.or(() -> series.stream()
                .filter(one -> one.number() < version.number()).findFirst());
        List<ShownSheet> sheets = sheets(version);
        List<Finding> findings = store.versions().findings(version.id());
        Difference difference = before.isEmpty() ? Difference.NONE
                : Difference.of(store.versions().findings(before.get().id()), findings, sheets(before.get()), sheets);

        List<FindingLine> lines = lines(version, findings, sheets, difference);
        List<FindingGroup> groups = groups(lines, visit.query("rule").orElse(""));
        Set<Integer> shown = groups.stream().flatMap(group -> Stream.concat(group.first().stream(),
                group.rest().stream())).map(FindingLine::number).collect(Collectors.toSet());
        List<SheetTable> tables = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            ShownSheet sheet = sheets.get(at);
            Map<CellRef, List<FindingLine>> marked = marked(sheet, lines, findings);
            if (!sheet.hidden() || !marked.isEmpty()) {
                tables.add(new TableMaker(sheet, marked, difference.before(sheet.name()), shown).make(at + 1));
            }
        }
        boolean newest = series.get(0).id() == version.id();
        Changes changes = before.map(one -> difference.changes(one, this::sentence, sheets)).orElse(null);
        return new SheetPage(VersionFacts.of(version, store.versions().codes(version.id())),
                series.stream().map(SheetView::link).toList(), newest, tables, groups, changes,
                newest && visit.visitor().is(Role.DEPARTMENT),
                newest && visit.visitor().is(Role.FINANCE) && store.periods().find(version.month())
                        .filter(period -> !period.closed()).isPresent());
    }

    private static VersionLink link(Version version) {
        return new VersionLink(version.id(), version.number(), Moment.shown(version.received()), version.errors(),
                version.warnings());
    }

    /** None when the file cannot be opened: the findings say why. */
    private List<ShownSheet> sheets(Version version) throws IOException {
        return checking.shown().of(version.sha256()).stream()
                .filter(sheet -> !sheet.name().equals(FormImporter.RESULT_SHEET)).toList();
    }

    private String sentence(Finding finding) {
        return Sentences.of(checking.rulebook(), finding, visit.language());
    }

    private List<FindingLine> lines(Version version, List<Finding> findings, List<ShownSheet> sheets,
            Difference difference) {
        Map<Integer, String> answers = store.versions().explanations(version.id()).stream()
                .collect(Collectors.toMap(Explanation::number, Explanation::text));
        List<FindingLine> lines = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            lines.add(line(at + 1, finding, target(finding, sheets), answers.get(at + 1), difference.isNew(finding)));
        }
        return lines;
    }

    private FindingLine line(int number, Finding finding, String target, String answer, boolean fresh) {
        Rulebook rulebook = checking.rulebook();
        Language language = visit.language();
        CellRef cell = finding.place().cell();
        return new FindingLine(number, finding.rule(), Sentences.name(rulebook, finding.rule(), language),
                finding.severity().name().toLowerCase(Locale.ROOT), finding.place().sheet(),
                cell == null ? null : cell.toString(), target, sentence(finding), finding.arithmetic(),
                Sentences.action(rulebook, finding, language), answer, fresh);
    }

    private static String target(Finding finding, List<ShownSheet> sheets) {
        for (int at = 0; at < sheets.size(); at++) {
            if (sheets.get(at).name().equals(finding.place().sheet()) && finding.place().cell() != null) {
                CellRef cell = corner(sheets.get(at), finding.place().cell());
                return TableMaker.isShown(cell) ? "c" + (at + 1) + "-" + cell : null;
            }
        }
        return null;
    }

    private static CellRef corner(ShownSheet sheet, CellRef cell) {
        return sheet.merges().stream().filter(merge -> merge.contains(cell.row(), cell.column())).findFirst()
                .map(Region::corner).orElse(cell);
    }

    private static Map<CellRef, List<FindingLine>> marked(ShownSheet sheet, List<FindingLine> lines,
            List<Finding> findings) {
        Map<CellRef, List<FindingLine>> marked = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            CellRef cell = findings.get(at).place().cell();
            if (cell != null && sheet.name().equals(lines.get(at).sheet())) {
                marked.computeIfAbsent(corner(sheet, cell), key -> new ArrayList<>()).add(lines.get(at));
            }
        }
        return marked;
    }

    private static List<FindingGroup> groups(List<FindingLine> lines, String asked) {
        Map<String, List<FindingLine>> byRule = lines.stream()
                .collect(Collectors.groupingBy(FindingLine::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.values().stream().map(group -> group(group, lines.size() <= ALL_ON_ONE_PAGE
                || group.get(0).rule().equals(asked)))
                .sorted(Comparator.comparing(FindingGroup::severity, FindingLine.WORST_FIRST)).toList();
    }

    private static FindingGroup group(List<FindingLine> lines, boolean whole) {
        int first = Math.min(FIRST, lines.size());
        List<FindingLine> rest = whole ? lines.subList(first, lines.size()) : List.of();
        return new FindingGroup(lines.get(0).rule(), lines.get(0).name(),
                lines.stream().map(FindingLine::severity).min(FindingLine.WORST_FIRST).orElseThrow(), lines.size(),
                lines.subList(0, first), rest, lines.size() - first - rest.size());
    }
}
