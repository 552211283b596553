package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.importer.TemplateFolder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a month was checked with.
 *
 * @param version of the product
 * @param templates at least one: all that were tried, each with its policy
 */
public record Edition(String version, List<TemplateFolder> templates) {

    public Edition {
        templates = List.copyOf(templates);
    }

    /** Those that the month's forms are of; all of them where no form was read. */
    private List<TemplateFolder> used(Month month) {
        Set<String> ids = month.files().stream().flatMap(file -> file.forms().stream())
                .map(form -> form.form().template())
                .collect(Collectors.toSet());
        return templates.stream().filter(one -> ids.isEmpty() || ids.contains(one.template().id())).toList();
    }

    /** The ids of the templates, as one text. */
    public String templateIds(Month month) {
        return used(month).stream().map(one -> one.template().id()).collect(Collectors.joining(", "));
    }

    /** The ids of the policies, as one text. */
    public String policyIds(Month month) {
        return used(month).stream().map(one -> one.policy().id()).distinct().collect(Collectors.joining(", "));
    }

    /** The policies with their versions, for people. */
    String policyNames(Month month) {
        return used(month).stream().map(TemplateFolder::policy).map(policy -> policy.id() + " " + policy.version())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** How the rates of sums are rounded: as the policies say, cut off where they differ. */
    RateRounding rateRounding(Month month) {
        List<RateRounding> all = used(month).stream().map(TemplateFolder::policy).map(Policy::rateRounding).distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : RateRounding.DOWN;
    }
}
