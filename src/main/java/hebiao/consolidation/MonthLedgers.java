package hebiao.consolidation;

import hebiao.ledger.Ledgers;
import hebiao.reconciler.Projects;

/** A month's ledgers by project. To find that out takes time that grows with them: it is done once for all forms. */
public final class MonthLedgers {

    private final Ledgers ledgers;
    private final Projects projects;

    public MonthLedgers(Ledgers ledgers) {
        this.ledgers = ledgers;
        this.projects = new Projects(ledgers);
    }

    public Ledgers ledgers() {
        return ledgers;
    }

    Projects projects() {
        return projects;
    }
}
