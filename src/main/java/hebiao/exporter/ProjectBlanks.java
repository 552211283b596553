package hebiao.exporter;

import hebiao.finding.Policy;
import hebiao.form.FieldPath;
import hebiao.ledger.RosterLine;
import hebiao.template.BlankForm;
import hebiao.template.BlankSettings;
import hebiao.template.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blank forms to be handed out: one a line of the roster, with what the roster knows filled in. */
public final class ProjectBlanks {

    /** A file's name has at most 255 bytes on most systems; a Chinese character takes three in UTF-8. */
    private static final int LONGEST_NAME = 70;
    private static final String XLSX = ".xlsx";

    private final BlankForm blank;
    private final String title;

    public ProjectBlanks(Template template, Policy policy) {
        List<String> grades = List.copyOf(policy.grades().keySet());
        this.blank = new BlankForm(template,
                new BlankSettings(policy.rateRounding().usual(), policy.rateDenominator(), policy.executionWeight(),
                        grades));
        this.title = template.settings().name().get("zh");
    }

    /** The name of the blank for no project in particular. */
    public String name() {
        return AnnotatedPaths.harmlessPart(title) + XLSX;
    }

    /** The blank for no project in particular, as an xlsx file. */
    public byte[] blank() {
        return blank.of(Map.of());
    }

    /** {@code <项目编码>-<项目名称>.xlsx} for each line; no two are the same, also where small letters and capitals are one. */
    public Map<String, RosterLine> named(List<RosterLine> roster) {
        Map<String, RosterLine> named = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (RosterLine line : roster) {
            String stem = stem(line);
            String name = stem;
            for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
                name = stem + "~" + copy;
            }
            named.put(name + XLSX, line);
        }
        return named;
    }

    private static String stem(RosterLine line) {
        String whole = Stream.of(line.code(), line.project()).filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("[/\\\\]", "_")).collect(Collectors.joining("-"));
        boolean fits = whole.codePointCount(0, whole.length()) <= LONGEST_NAME;
        int end = fits ? whole.length() : whole.offsetByCodePoints(0, LONGEST_NAME);
        String safe = AnnotatedPaths.harmlessPart(whole.substring(0, end));
        return safe.isEmpty() ? "_" : safe;
    }

    /** The blank of one project, as an xlsx file. */
    public byte[] blank(RosterLine line) {
        Map<FieldPath, String> known = new HashMap<>();
        put(known, FieldPath.PROJECT_NAME, line.project());
        put(known, FieldPath.DEPARTMENT_IN_CHARGE, line.department());
        put(known, FieldPath.IMPLEMENTING_UNIT, line.unit());
        put(known, FieldPath.FISCAL_YEAR, line.year() == null ? "" : line.year().toString());
        return blank.of(known);
    }

    private static void put(Map<FieldPath, String> known, FieldPath path, String text) {
        if (!text.isEmpty()) {
            known.put(path, text);
        }
    }
}
