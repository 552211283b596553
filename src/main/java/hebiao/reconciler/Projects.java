package hebiao.reconciler;

import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.ledger.Ledgers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which project of the ledgers a form belongs to: by the code it prints, else by its name, within its department and
 * unit
 * where several have it. Never a guess: a near name is a candidate in the message.
 */
public final class Projects {

    private static final Pattern CODE = Pattern.compile("^\\s*([0-9A-Z]{3,})\\s*[-—]");

    /** A project as the ledgers name it; department and unit are empty where they give none. */
    private record Named(String code, String project, String department, String unit) {
    }

    private final Map<String, Named> byCode = new LinkedHashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final NearNames near;

    public Projects(Ledgers ledgers) {
        ledgers.roster().ifPresent(roster -> roster.lines().forEach(line ->
                add(new Named(line.code(), line.project(), line.department(), line.unit()))));
        ledgers.budget().ifPresent(budget -> budget.codes().forEach(code ->
                add(new Named(code, budget.lines(code).get(0).project(), "", ""))));
        ledgers.payments().ifPresent(payments -> payments.codes().forEach(code ->
                add(new Named(code, payments.name(code), "", ""))));
        this.near = new NearNames(byCode.values().stream().map(Named::project).filter(name -> !name.isEmpty())
                .toList());
    }

    private void add(Named project) {
        if (byCode.putIfAbsent(project.code(), project) == null && !project.project().isEmpty()) {
            byName.computeIfAbsent(Normalised.of(project.project()), name -> new ArrayList<>()).add(project);
        }
    }

    /** 项目编码 of a form; empty when the ledgers do not know it, or more than one may be it. */
    public Optional<String> code(Submission form) {
        String name = form.projectName().value();
        if (name == null) {
            return Optional.empty();
        }
        Matcher printed = CODE.matcher(name);
        if (printed.find()) {
            return Optional.of(printed.group(1)).filter(byCode::containsKey);
        }
        List<Named> same = byName.getOrDefault(Normalised.of(name), List.of());
        if (same.size() > 1) {
            same = same.stream().filter(one -> isSame(one.department(), form.departmentInCharge().value())).toList();
        }
        if (same.size() > 1) {
            same = same.stream().filter(one -> isSame(one.unit(), form.implementingUnit().value())).toList();
        }
        return same.size() == 1 ? Optional.of(same.get(0).code()) : Optional.empty();
    }

    private static boolean isSame(String ledger, String form) {
        return Normalised.of(ledger).equals(Normalised.of(form));
    }

    /** What the ledgers have that is nearly the same, the best first, with what differs between 【】. */
    List<String> candidates(Submission form) {
        String name = Objects.requireNonNullElse(form.projectName().value(), "");
        List<Named> same = byName.getOrDefault(Normalised.of(name), List.of());
        return same.isEmpty() ? near.of(name)
                : same.stream().map(one -> one.project() + "（" + one.code() + "）").sorted().toList();
    }

    /** The same for two forms of one project: its code, else the names that identify it. */
    String key(Submission form) {
        return code(form).orElseGet(() -> Normalised.of(form.projectName().value()) + "\n"
                + Normalised.of(form.departmentInCharge().value()) + "\n"
                + Normalised.of(form.implementingUnit().value()));
    }
}
