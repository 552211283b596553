package hebiao.reconciler;

import hebiao.finding.Policy;

/** Which words a message uses for the budget that execution is measured against. */
final class BudgetWords {

    private static final String INITIAL = "initialBudget";

    private BudgetWords() {
    }

    /** The message as it is where that is the full-year budget, else the one that speaks of the initial budget. */
    static String variant(Policy policy, String usual) {
        return policy.rateDenominator().equals(INITIAL) ? usual + "OfInitialBudget" : usual;
    }
}
