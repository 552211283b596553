package hebiao.template;

import java.util.Collection;
import java.util.List;

/** Which labels of several templates stand in a sheet, by its texts alone. */
final class LabelHits {

    private static final int EXACT = 1;
    private static final int SYNONYM = 2;
    private static final int BEFORE_VALUE = 4;

    private final List<Template> templates;
    private final int[] offsets;
    private final byte[] hits;
    private final int[] owned;
    private int known;

    /** @param offsets the number of each template's first label, and behind them of all */
    LabelHits(List<Template> templates, int[] offsets) {
        this.templates = templates;
        this.offsets = offsets;
        this.hits = new byte[offsets[templates.size()]];
        this.owned = new int[templates.size()];
    }

    /** A label stands there by its own words. */
    void exact(int label) {
        hits[label] |= EXACT;
    }

    /** A label stands there by other words for it. */
    void synonym(int label) {
        hits[label] |= SYNONYM;
    }

    /** A label stands there before a value in the same cell. */
    void before(int label) {
        hits[label] |= BEFORE_VALUE;
    }

    /** A text is a label of some template; these templates have it. */
    void known(Collection<Integer> owners) {
        known++;
        owners.forEach(template -> owned[template]++);
    }

    boolean isExact(int label) {
        return (hits[label] & EXACT) != 0;
    }

    /** Whether the label stands somewhere, alone or before a value in the same cell. */
    boolean has(int label) {
        return hits[label] != 0;
    }

    /** What several sheets have together; of texts that are labels of other templates it tells nothing. */
    static LabelHits together(List<LabelHits> sheets) {
        LabelHits all = new LabelHits(sheets.get(0).templates, sheets.get(0).offsets);
        for (LabelHits sheet : sheets) {
            for (int label = 0; label < all.hits.length; label++) {
                all.hits[label] |= sheet.hits[label];
            }
        }
        return all;
    }

    /** How like a template the sheet looks. */
    LabelLikeness likeness(Template template) {
        int number = templates.indexOf(template);
        double missing = 0;
        double reworded = 0;
        double typedBehind = 0;
        int required = 0;
        int at = offsets[number];
        for (TemplateLabel label : template.labels()) {
            int hit = hits[at++];
            boolean exact = (hit & EXACT) != 0;
            boolean there = hit != 0;
            if (label.optional()) {
                reworded += there ? 0 : LabelLikeness.OPTIONAL;
                continue;
            }
            required++;
            missing += there ? 0 : 1;
            // what stands before a value in the same cell departs from nothing, and is not this label for sure either
            boolean behind = there && !exact && (hit & BEFORE_VALUE) != 0;
            typedBehind += behind ? LabelLikeness.SYNONYM : 0;
            reworded += there && !exact && !behind ? LabelLikeness.SYNONYM : 0;
        }
        double share = required == 0 ? 0 : 1 - missing / required;
        int foreign = known - owned[number];
        return new LabelLikeness(share, missing + reworded, missing + reworded + typedBehind + foreign);
    }
}
