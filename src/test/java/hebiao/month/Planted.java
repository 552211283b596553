package hebiao.month;

/** Which project carries which discrepancy, or its silent twin; {@code planted.md} says the same to readers. */
final class Planted {

    static final String NOBODYS_CODE = "51012499T999999";
    static final int BUDGET_DIFFERS = 2;
    static final int LATE_ADJUSTMENT = 3;
    static final int EXECUTION_DIFFERS = 4;
    static final int CENTS = 6;
    static final int REFUND = 8;
    static final int MISSPELT_NAME = 7;
    static final int WIDE_NAME = 9;
    static final int OVERSPENT_SOURCE = 13;
    static final int OTHER_TARGET = 11;
    static final int RENAMED_INDICATOR = 12;
    static final int OTHER_SPELLING = 14;
    static final int NOT_FILED = 16;
    static final int FILED_TWICE = 17;
    static final int LATE = 18;
    static final int ON_THE_LAST_DAY = 19;
    static final int LESS_THAN_LAST_MONTH = 21;
    static final int REFUND_IN_DECEMBER = 22;
    static final int TARGET_CHANGED = 23;
    static final int SAME_RESULTS = 24;
    static final int SAME_RESULTS_TOO = 26;

    /** The last one, so that no other line of the ledgers moves. */
    static final int NOT_IN_LEDGERS = 60;

    private Planted() {
    }
}
