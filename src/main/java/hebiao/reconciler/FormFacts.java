package hebiao.reconciler;

/**
 * What several families ask of a form, worked out once.
 *
 * @param suspects the amounts that look like 元
 * @param levels its levels against the policy's tree
 * @param narratives its narratives
 * @param background what else is known of its project
 */
record FormFacts(YuanSuspects suspects, Levels levels, Narratives narratives, Background background) {

    /** Of no form: enough to ask the families for their codes. */
    static final FormFacts NONE = new FormFacts(YuanSuspects.NONE, new Levels(LevelTree.NONE), Narratives.NONE,
            Background.NONE);
}
