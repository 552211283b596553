package hebiao.reconciler;

import java.util.List;

/** Rules that need the whole month. */
interface MonthFamily {

    /** The codes that it may report. */
    List<String> codes();

    /** Looks at a month and reports; in time that grows with its forms and projects, never with their pairs. */
    void check(MonthFacts month, MonthReport report);
}
