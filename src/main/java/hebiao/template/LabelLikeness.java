package hebiao.template;

import hebiao.form.CellRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How like a template a sheet looks by its texts alone, before anything is aligned: cheap enough to be asked of every
 * template.
 *
 * @param share the most that the share of required labels can come to, from 0 to 1
 * @param distance labels of the template that the sheet lacks, and labels of other templates that this one lacks
 */
record LabelLikeness(double share, double distance) {

    /** A synonym is a little farther from a label than its own words. */
    static final double SYNONYM = 0.1;
    static final double OPTIONAL = 0.01;

    /** @param known the keys of the labels of all templates that are tried */
    static LabelLikeness of(Template template, SheetTexts texts, Set<String> known) {
        double missing = 0;
        double reworded = 0;
        int required = 0;
        Set<String> own = new HashSet<>();
        for (TemplateLabel label : template.labels()) {
            List<CellRef> cells = texts.candidates(label);
            boolean there = !cells.isEmpty() || texts.isBeforeValue(label);
            boolean exact = cells.stream().anyMatch(cell -> texts.isExact(label, cell));
            own.add(label.key());
            own.addAll(label.synonyms());
            required += label.optional() ? 0 : 1;
            missing += there || label.optional() ? 0 : 1;
            reworded += label.optional() ? there ? 0 : OPTIONAL : there && !exact ? SYNONYM : 0;
        }
        long foreign = texts.keys().stream().filter(key -> known.contains(key) && !own.contains(key)).count();
        double share = required == 0 ? 0 : 1 - missing / required;
        return new LabelLikeness(share, missing + reworded + foreign);
    }
}
