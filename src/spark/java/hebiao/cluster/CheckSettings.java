package hebiao.cluster;

import hebiao.consolidation.FormCheck;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By which templates and under which policy forms are checked, the same on every machine.
 *
 * @param template the id of the one to use; null for all of them
 * @param own templates beside those that come with the product
 * @param policy the text of a policy as it holds; null for the templates' own
 */
record CheckSettings(String template, List<Own> own, String policy) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Templates are read once in each process, whatever the number of its tasks. */
    private static final Map<CheckSettings, FormCheck> CHECKS = new ConcurrentHashMap<>();

    /** All templates of the product, each under its own policy. */
    static final CheckSettings USUAL = new CheckSettings(null, List.of(), null);

    CheckSettings {
        own = List.copyOf(own);
    }

    /**
     * A template that somebody made, as it travels to other machines.
     *
     * @param workbook its bytes in Base64, so that equal ones are equal
     * @param settings the text of its template.yaml
     * @param policy the text of its policy as it holds
     */
    record Own(String workbook, String settings, String policy) implements Serializable {

        private static final long serialVersionUID = 1L;

        static Own of(TemplateFolder folder) {
            return new Own(Base64.getEncoder().encodeToString(folder.template().workbook()), folder.settingsYaml(),
                    folder.policyYaml());
        }

        TemplateFolder folder() throws IOException {
            return TemplateFolder.of(Base64.getDecoder().decode(workbook), settings, policy);
        }
    }

    /** The templates, each with its policy. */
    List<TemplateFolder> templates() throws IOException {
        List<TemplateFolder> mine = new ArrayList<>();
        for (Own one : own) {
            mine.add(one.folder());
        }
        List<TemplateFolder> templates = new ArrayList<>();
        for (TemplateFolder one : TemplateChoice.beside(mine, template)) {
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
