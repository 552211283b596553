package hebiao.reconciler;

import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was filed for one project, with one template and for one year.
 *
 * @param form the one that counts
 * @param superseded the others, in the order of files
 * @param code 项目编码 in the ledgers; empty when they do not know the project
 */
public record FiledProject(Submission form, List<Submission> superseded, Optional<String> code) {

    public FiledProject {
        Objects.requireNonNull(form);
        Objects.requireNonNull(code);
        superseded = List.copyOf(superseded);
    }

    /**
     * Puts the forms of a month together by project; of several for one project the last counts.
     *
     * @param forms in the order of the names of their files
     */
    public static List<FiledProject> of(List<Submission> forms, Projects projects) {
        Map<List<Object>, List<Submission>> groups = new LinkedHashMap<>();
        for (Submission form : forms) {
            // without a name there is nothing by which two forms could be of one project
            Object project = form.projectName().isFilled() ? projects.key(form) : form.source();
            Object year = form.fiscalYear().isFilled() ? form.fiscalYear().value() : "";
            groups.computeIfAbsent(List.of(project, form.template(), year), key -> new ArrayList<>()).add(form);
        }
        return groups.values().stream().map(group -> new FiledProject(group.get(group.size() - 1),
                group.subList(0, group.size() - 1), projects.code(group.get(group.size() - 1)))).toList();
    }
}
