package hebiao.reconciler;

import java.util.List;

/** Rules that need the whole month. */
interface MonthFamily {

    /** The codes that it may report. */
    List<String> codes();

    /** Reports what there is at the forms; in time that grows with them, not with their pairs nor the ledgers. */
    default void checkForms(MonthFacts month, MonthReport report) {
        // a family of the ledgers alone
    }

    /** Reports what there is at the ledgers; in time that grows with their projects. */
    default void checkLedgers(MonthFacts month, MonthReport report) {
        // a family of the forms alone
    }
}
