package hebiao.consolidation;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.ReadForm;
import hebiao.importer.SubmittedFile;
import hebiao.reconciler.Reconciler;
import hebiao.template.Template;
import java.util.ArrayList;
import java.util.List;

/** Bytes, template and policy to a checked file. Pure: no clock, no disk, no network, no order between files. */
public final class FormCheck {

    private final FormImporter importer;
    private final Reconciler reconciler;
    private final Policy policy;

    public FormCheck(Template template, Policy policy, Rulebook rulebook) {
        this.importer = new FormImporter(template, policy.limits(), rulebook);
        this.reconciler = new Reconciler(rulebook);
        this.policy = policy;
    }

    /** Fetches and checks one file; a file that cannot be read is a finding, never an exception. */
    public CheckedFile check(SubmittedFile file) {
        return check(importer.read(file));
    }

    /** Checks one file; a file that cannot be read is a finding, never an exception. */
    public CheckedFile check(String file, byte[] bytes) {
        return check(importer.read(file, bytes));
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
        return new CheckedFile(read.file(), read.sha256(), read.size(), forms, underPolicy(read.findings()));
    }

    private CheckedForm check(ReadForm read) {
        List<Finding> findings = new ArrayList<>(underPolicy(read.findings()));
        if (!read.empty()) {
            findings.addAll(reconciler.check(read.form(), policy));
        }
        findings.sort(null);
        return new CheckedForm(read.form(), findings);
    }

    private List<Finding> underPolicy(List<Finding> findings) {
        return findings.stream().filter(finding -> policy.isOn(finding.rule()))
                .map(finding -> finding.withSeverity(policy.severityOf(finding))).sorted().toList();
    }
}
