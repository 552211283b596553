package hebiao.cluster;

import hebiao.consolidation.FormCheck;
import hebiao.finding.Rulebook;
import hebiao.importer.PolicyChoice;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By which templates and under which policy forms are checked, the same on every machine.
 *
 * @param template the id of one that comes with the product; null for all of them
 * @param policy the text of a policy as it holds; null for the templates' own
 */
record CheckSettings(String template, String policy) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Templates are read once in each process, whatever the number of its tasks. */
    private static final Map<CheckSettings, FormCheck> CHECKS = new ConcurrentHashMap<>();

    /**
     * As a user names them.
     *
     * @param template may be null
     * @param policy name or file on the machine that submits the job; may be null
     * @throws IOException when the policy cannot be read or is none
     */
    static CheckSettings of(String template, String policy) throws IOException {
        return new CheckSettings(template, policy == null ? null : PolicyChoice.of(policy).load().yaml());
    }

    /** The templates, each with its policy. */
    List<TemplateFolder> templates() throws IOException {
        List<TemplateFolder> templates = new ArrayList<>();
        for (TemplateFolder one : new TemplateChoice(template, null, List.of(), null).load()) {
            templates.add(policy == null ? one : one.withPolicy(policy));
        }
        return templates;
    }

    /** The check of this process. */
    FormCheck check() {
        return CHECKS.computeIfAbsent(this, CheckSettings::make);
    }

    private static FormCheck make(CheckSettings settings) {
        try {
            return new FormCheck(settings.templates(), Rulebook.shipped());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
