package hebiao.reconciler;

import hebiao.form.Nfkc;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.ledger.Ledgers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which project of the ledgers a form belongs to: by the code it prints, else by its name, within its department and
 * unit where several have it. Never a guess: a near name is a candidate in the message.
 */
public final class Projects {

    private static final Pattern CODE = Pattern.compile("^([0-9A-Z]{3,})[-—]");
    private static final Pattern DASH = Pattern.compile("[-—]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    /** A year or a department's number before a name is no project code, unless the ledgers have it. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{3,4}");

    /** A project as one line names it; department and unit are empty, the year null, where it gives none. */
    private record Named(String code, String project, String department, String unit, Integer year) {
    }

    private final Set<String> codes = new LinkedHashSet<>();
    private final Map<String, List<Named>> byName = new LinkedHashMap<>();
    private final NearNames near;

    /** In time that grows with the ledgers. */
    public Projects(Ledgers ledgers) {
        ledgers.roster().ifPresent(roster -> roster.lines().forEach(line ->
                add(new Named(line.code(), line.project(), line.department(), line.unit(), line.year()))));
        ledgers.budget().ifPresent(budget -> budget.codes().forEach(code ->
                add(new Named(code, budget.name(code), "", "", null))));
        ledgers.payments().ifPresent(payments -> payments.codes().forEach(code ->
                add(new Named(code, payments.name(code), "", "", null))));
        this.near = new NearNames(byName.values().stream().map(same -> same.get(0).project()).toList());
    }

    private void add(Named project) {
        codes.add(project.code());
        if (!project.project().isEmpty()) {
            List<Named> same = byName.computeIfAbsent(Normalised.of(project.project()), name -> new ArrayList<>());
            if (same.stream().noneMatch(one -> one.code().equals(project.code()))) {
                same.add(project);
            }
        }
    }

    /** 项目编码 of a form; empty when the ledgers do not know it, or more than one may be it. */
    public Optional<String> code(Submission form) {
        String name = form.projectName().value();
        if (name == null) {
            return Optional.empty();
        }
        String half = BLANKS.matcher(Nfkc.of(name)).replaceAll("").toUpperCase(Locale.ROOT);
        Optional<String> known = DASH.matcher(half).results().map(dash -> half.substring(0, dash.start()))
                .filter(codes::contains).reduce((shorter, longer) -> longer);
        Matcher printed = CODE.matcher(half);
        boolean unknownCode = printed.find() && !SHORT_NUMBER.matcher(printed.group(1)).matches();
        return known.isPresent() || unknownCode ? known : byName(form, name);
    }

    private Optional<String> byName(Submission form, String name) {
        List<Named> same = byName.getOrDefault(Normalised.of(name), List.of());
        Integer year = form.fiscalYear().value();
        if (same.size() > 1) {
            same = same.stream().filter(one -> one.year() == null || year == null || one.year().equals(year)).toList();
        }
        String department = form.departmentInCharge().value();
        String unit = form.implementingUnit().value();
        if (same.size() > 1) {
            same = same.stream().filter(one -> isSame(one.department(), department)).toList();
        }
        if (same.size() > 1) {
            same = same.stream().filter(one -> isSame(one.unit(), unit)).toList();
        }
        boolean certain = same.size() == 1 && !contradicts(same.get(0), department, unit);
        return certain ? Optional.of(same.get(0).code()) : Optional.empty();
    }

    private static boolean isSame(String ledger, String form) {
        return Normalised.of(ledger).equals(Normalised.of(form));
    }

    /** A name is no proof where both department and unit are others; 教育局 and 某市教育局 are one. */
    private static boolean contradicts(Named one, String department, String unit) {
        return differs(one.department(), department) && differs(one.unit(), unit);
    }

    private static boolean differs(String ledger, String form) {
        String one = Normalised.of(ledger);
        String two = Normalised.of(form);
        return !one.contains(two) && !two.contains(one);
    }

    /** What the ledgers have that is nearly the same, the best first, with what differs between 【】. */
    List<String> candidates(Submission form) {
        String name = Objects.requireNonNullElse(form.projectName().value(), "");
        List<Named> same = byName.getOrDefault(Normalised.of(name), List.of());
        if (!same.isEmpty()) {
            return same.stream().map(one -> said(one, form)).sorted().limit(NearNames.MOST).toList();
        }
        String department = form.departmentInCharge().value();
        List<String> found = near.of(name, other -> byName.get(Normalised.of(other)).stream()
                .anyMatch(one -> isSame(one.department(), department)));
        return found.stream().map(other -> NameDifference.marked(other, name) + "（" + codesOf(other) + "）").toList();
    }

    private String codesOf(String name) {
        return byName.get(Normalised.of(name)).stream().map(Named::code).limit(NearNames.MOST)
                .collect(Collectors.joining("、"));
    }

    private static String said(Named one, Submission form) {
        String department = differing(one.department(), form.departmentInCharge().value());
        String unit = differing(one.unit(), form.implementingUnit().value());
        return one.project() + "（" + one.code() + department + unit + "）";
    }

    private static String differing(String ledger, String form) {
        if (ledger.isEmpty()) {
            return "";
        }
        return " " + (form == null || isSame(ledger, form) ? ledger : NameDifference.marked(ledger, form));
    }

    /** The same for two forms of one project: its code, else the names that identify it. */
    String key(Submission form) {
        return code(form).orElseGet(() -> Normalised.of(form.projectName().value()) + "\n"
                + Normalised.of(form.departmentInCharge().value()) + "\n"
                + Normalised.of(form.implementingUnit().value()));
    }
}
