package hebiao.web.trail;

import hebiao.store.Store;
import hebiao.store.TrailCheck;
import hebiao.store.TrailRecord;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import hebiao.web.trail.TrailPage.Fact;
import hebiao.web.trail.TrailPage.Line;
import java.util.List;

/** The pages of the audit trail. */
public final class TrailPages {

    private static final int SHOWN = 200;

    private final Store store;

    public TrailPages(Store store) {
        this.store = store;
    }

    /** The newest records. */
    public Answer show(Visit visit) {
        List<TrailRecord> newest = store.trail().newest(SHOWN);
        long total = newest.isEmpty() ? 0 : newest.get(0).seq();
        return new Answer.Shown(new TrailPage(lines(newest), total, null, 0,
                newest.isEmpty() ? "" : newest.get(0).hash()));
    }

    /** The same after the whole trail was gone through. */
    public Answer verify(Visit visit) {
        TrailCheck check = store.trail().verify();
        return new Answer.Shown(new TrailPage(lines(store.trail().newest(SHOWN)), check.records(), check.isWhole(),
                check.broken(), check.head()));
    }

    private static List<Line> lines(List<TrailRecord> records) {
        return records.stream().map(record -> new Line(record.seq(), Moment.shown(record.written()), record.actor(),
                record.action(), record.subject(), facts(record), record.hash())).toList();
    }

    private static List<Fact> facts(TrailRecord record) {
        return record.facts().entrySet().stream().filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Fact(fact.getKey(), fact.getValue())).toList();
    }
}
