package hebiao.consolidation;

import hebiao.finding.Failure;
import hebiao.finding.Finding;
import hebiao.finding.Limits;
import hebiao.finding.Place;
import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.ReadForm;
import hebiao.importer.SubmittedFile;
import hebiao.importer.TemplateFolder;
import hebiao.reconciler.Background;
import hebiao.reconciler.Reconciler;
import hebiao.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bytes, templates and their policies to a checked file. Pure: no clock, no disk, no network, no order between files.
 */
public final class FormCheck {

    /** The rule beside which no rule of the form's content speaks. */
    private static final String EMPTY_FORM = "S17";

    private final FormImporter importer;
    private final Limits limits;
    private final Rulebook rulebook;
    private final Reconciler reconciler;
    /** By the id of the template, in the order in which they are tried. */
    private final Map<String, Checked> templates = new LinkedHashMap<>();

    public FormCheck(Template template, Policy policy, Rulebook rulebook) {
        this(List.of(new Checked(template, policy)), rulebook, policy.limits());
    }

    /**
     * Tries several templates; each form is checked under the policy of the template that it turns out to be of.
     *
     * @param templates at least one
     */
    public FormCheck(List<TemplateFolder> templates, Rulebook rulebook) {
        this(templates.stream().map(folder -> new Checked(folder.template(), folder.policy())).toList(), rulebook,
                templates.stream().map(folder -> folder.policy().limits()).reduce(Limits::or).orElseThrow());
    }

    private FormCheck(List<Checked> templates, Rulebook rulebook, Limits limits) {
        this.limits = limits;
        this.rulebook = rulebook;
        this.importer = new FormImporter(templates.stream().map(Checked::template).toList(), limits, rulebook);
        this.reconciler = new Reconciler(rulebook);
        templates.forEach(one -> this.templates.put(one.template().id(), one));
    }

    /** The largest file that is read: as the most generous of the policies has it. */
    public Limits limits() {
        return limits;
    }

    private record Checked(Template template, Policy policy) {
    }

    /** The ids of the templates that these files are of, as one text; of all that were tried where no file was read. */
    public String templates(List<CheckedFile> files) {
        return String.join(", ", used(files));
    }

    /** The ids of the policies under which these files were checked, as one text. */
    public String policies(List<CheckedFile> files) {
        return used(files).stream().map(template -> templates.get(template).policy().id()).distinct()
                .collect(Collectors.joining(", "));
    }

    private List<String> used(List<CheckedFile> files) {
        Set<String> used = files.stream().flatMap(file -> file.forms().stream()).map(form -> form.form().template())
                .collect(Collectors.toSet());
        return templates.keySet().stream().filter(template -> used.isEmpty() || used.contains(template)).toList();
    }

    /** Fetches and checks one file; a file that cannot be read is a finding, never an exception. */
    public CheckedFile check(SubmittedFile file) {
        return check(importer.read(file));
    }

    /** Checks one file; a file that cannot be read is a finding, never an exception. */
    public CheckedFile check(String file, byte[] bytes) {
        return check(importer.read(file, bytes));
    }

    /** What is left of a file at which the process that checked it has ended: one finding that says so. */
    public CheckedFile failed(String file, Throwable failure) {
        return checked(importer.failed(new ReadFile(file, null, 0, List.of(), List.of()), failure));
    }

    private CheckedFile check(ReadFile read) {
        try {
            return checked(read);
        } catch (RuntimeException | StackOverflowError e) {
            return checked(importer.failed(read, e));
        }
    }

    private CheckedFile checked(ReadFile read) {
        List<CheckedForm> forms = read.forms().stream().map(this::check).toList();
        Policy policy = read.forms().stream().findFirst().map(form -> of(form).policy())
                .orElseGet(() -> templates.values().iterator().next().policy());
        return new CheckedFile(read.file(), read.sha256(), read.size(), forms, under(policy, read.findings()));
    }

    private CheckedForm check(ReadForm read) {
        Checked as = of(read);
        List<Finding> findings = new ArrayList<>(under(as.policy(), read.findings()));
        if (!read.empty()) {
            findings.addAll(reconciled(read.form(), as.policy(), Background.NONE));
        }
        return new CheckedForm(read.form(), findings.stream().map(finding -> named(finding, as.template(), read.form()))
                .sorted().toList());
    }

    /**
     * Checks a form again with what became known of its project since.
     *
     * @param more what else was found at the form
     */
    CheckedForm again(CheckedForm checked, Background background, List<Finding> more) {
        if (background.equals(Background.NONE) && more.isEmpty()) {
            return checked;
        }
        Checked as = templates.get(checked.form().template());
        List<String> ownRules = Reconciler.codes();
        boolean empty = checked.findings().stream().anyMatch(finding -> finding.rule().equals(EMPTY_FORM));
        List<Finding> findings = new ArrayList<>(under(as.policy(), more));
        checked.findings().stream().filter(finding -> empty || !ownRules.contains(finding.rule()))
                .forEach(findings::add);
        if (!empty) {
            findings.addAll(reconciled(checked.form(), as.policy(), background));
        }
        return new CheckedForm(checked.form(),
                findings.stream().map(finding -> named(finding, as.template(), checked.form())).sorted().toList());
    }

    /** A failure of ours costs this form's rules and no other form. */
    private List<Finding> reconciled(Submission form, Policy policy, Background background) {
        try {
            return reconciler.check(form, policy, background);
        } catch (RuntimeException | StackOverflowError e) {
            Place place = new Place(form.source().file(), form.source().sheet(), null, null,
                    form.projectName().text(), form.departmentInCharge().text());
            return under(policy, List.of(Failure.of(e, rulebook, place, Rule.DEFAULT_MESSAGE, Map.of())));
        }
    }

    /** What is left of findings on no form; the policy of the template that is tried first holds for them. */
    List<Finding> underFirstPolicy(List<Finding> findings) {
        return under(templates.values().iterator().next().policy(), findings);
    }

    private Checked of(ReadForm read) {
        return templates.get(read.form().template());
    }

    private static Finding named(Finding finding, Template template, Submission form) {
        FieldPath field = finding.place().field();
        return field == null ? finding : finding.withNames(template.namesOf(field, form.month()),
                template.lineNamesOf(field));
    }

    private static List<Finding> under(Policy policy, List<Finding> findings) {
        return findings.stream().filter(finding -> policy.isOn(finding.rule()))
                .map(finding -> finding.withSeverity(policy.severityOf(finding))).sorted().toList();
    }
}
