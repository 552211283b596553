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
import java.util.Locale;
import java.util.Optional;

/** The pages of the audit trail. */
public final class TrailPages {

    private static final int SHOWN = 200;

    private final Store store;

    public TrailPages(Store store) {
        this.store = store;
    }

    /** The newest records, or those before a number; and whether there is one of a hash that somebody holds. */
    public Answer show(Visit visit) {
        Optional<TrailRecord> head = store.trail().head();
        Optional<String> hash = visit.query("hash").map(String::strip).filter(text -> !text.isEmpty());
        List<TrailRecord> records = store.trail().before(before(visit), SHOWN);
        return new Answer.Shown(new TrailPage(lines(records), head.map(TrailRecord::seq).orElse(0L), null, 0,
                head.map(TrailRecord::hash).orElse(""), older(records),
                hash.map(text -> store.trail().holds(text.toLowerCase(Locale.ROOT))).orElse(null)));
    }

    private static long before(Visit visit) {
        try {
            return visit.query("before").map(Long::valueOf).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static long older(List<TrailRecord> records) {
        long last = records.isEmpty() ? 0 : records.get(records.size() - 1).seq();
        return last > 1 ? last : 0;
    }

    /** The newest after the whole trail was gone through. */
    public Answer verify(Visit visit) {
        TrailCheck check = store.trail().verify();
        List<TrailRecord> newest = store.trail().newest(SHOWN);
        return new Answer.Shown(new TrailPage(lines(newest), check.records(), check.isWhole(), check.broken(),
                check.head(), older(newest), null));
    }

    /** The whole trail with what proves it, to be taken away. */
    public Answer proof(Visit visit) {
        return new Answer.Download("hebiao-trail.zip", "application/zip", TrailProof.of(store.trail().all()));
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
