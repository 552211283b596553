package hebiao.template;

import java.util.List;
import java.util.Set;

/**
 * How like a template a sheet looks by its texts alone, before anything is aligned: cheap enough to be asked of every
 * template.
 *
 * @param share the most that the share of required labels can come to, from 0 to 1
 * @param departure the least that a reading's departure can come to: labels that stand nowhere and words that differ
 * @param distance that, and labels of other templates that this one lacks
 */
record LabelLikeness(double share, double departure, double distance) {

    /** A synonym is a little farther from a label than its own words. */
    static final double SYNONYM = 0.1;
    static final double OPTIONAL = 0.01;

    /** @param known the texts of the sheet that are labels of any template that is tried, by their keys */
    static LabelLikeness of(Template template, SheetTexts texts, List<String> known) {
        double missing = 0;
        double reworded = 0;
        double typedBehind = 0;
        int required = 0;
        for (TemplateLabel label : template.labels()) {
            boolean exact = texts.holdsExactly(label);
            boolean reads = exact || texts.holds(label);
            boolean there = reads || texts.isBeforeValue(label);
            if (label.optional()) {
                reworded += there ? 0 : OPTIONAL;
                continue;
            }
            required++;
            missing += there ? 0 : 1;
            // what stands before a value in the same cell departs from nothing, and is not this label for sure either
            boolean behind = there && !exact && texts.isBeforeValue(label);
            typedBehind += behind ? SYNONYM : 0;
            reworded += there && !exact && !behind ? SYNONYM : 0;
        }
        Set<String> own = template.labelKeys();
        long foreign = known.stream().filter(key -> !own.contains(key)).count();
        double share = required == 0 ? 0 : 1 - missing / required;
        return new LabelLikeness(share, missing + reworded, missing + reworded + typedBehind + foreign);
    }
}
