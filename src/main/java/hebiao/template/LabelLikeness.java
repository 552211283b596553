package hebiao.template;

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
}
