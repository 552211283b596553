package hebiao.exporter.consolidated;

import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.Month;
import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.importer.TemplateFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a month was checked with.
 *
 * @param version of the product
 * @param templates at least one: all that were tried, each with its policy
 */
public record Edition(String version, List<TemplateFolder> templates) {

    /** What decides how a form calls its fields: nearly all forms of a month have one. */
    private record Naming(String template, Entry<Integer> month) {
    }

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

    /** The amount of a form's lines that its execution is measured against, as its policy says. */
    String denominator(Submission form) {
        return folder(form.template()).orElseThrow().policy().rateDenominator();
    }

    /**
     * What the month's forms call a field, as a header: their own name for it, or the usual one; all of them where they
     * differ.
     */
    String header(Month month, FieldPath field, String usual) {
        String own = forms(month).map(form -> new Naming(form.template(), form.month())).distinct()
                .map(naming -> nameIn(naming, field, usual)).distinct().sorted().collect(Collectors.joining("／"));
        return own.isEmpty() ? usual : own;
    }

    private String nameIn(Naming naming, FieldPath field, String usual) {
        return folder(naming.template()).map(one -> one.template().namesOf(field, naming.month())
                .get(Language.ZH.code())).orElse(usual);
    }

    private Optional<TemplateFolder> folder(String template) {
        return templates.stream().filter(one -> one.template().id().equals(template)).findFirst();
    }

    private static Stream<Submission> forms(Month month) {
        return month.files().stream().flatMap(file -> file.forms().stream()).map(CheckedForm::form)
                .filter(form -> !month.superseded().contains(form.source()));
    }

    /** How the rates of sums are rounded: as the policies say, cut off where they differ. */
    RateRounding rateRounding(Month month) {
        List<RateRounding> all = used(month).stream().map(TemplateFolder::policy).map(Policy::rateRounding).distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : RateRounding.DOWN;
    }
}
