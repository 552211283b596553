package hebiao.store;

import hebiao.finding.TrailHead;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What was answered to the doubts of a month's forms, as of one moment.
 *
 * @param trail how far the audit trail had come, which has a record of each answer
 * @param answers to the forms that count, in the order of the versions and their findings
 */
public record MonthAnswers(TrailHead trail, List<Explanation> answers) {

    public MonthAnswers {
        answers = List.copyOf(answers);
    }

    static MonthAnswers of(Handle handle, String month) {
        TrailRecord last = Trail.last(handle).orElseThrow();
        List<Long> counting = Versions.counting(handle, month).stream().map(Version::id).toList();
        List<Explanation> all = handle.createQuery("SELECT explanation.* FROM explanation JOIN version "
                + "ON version.id = explanation.version_id WHERE version.month = :month "
                + "ORDER BY explanation.version_id, explanation.number").bind("month", month)
                .mapTo(Explanation.class).list();
        return new MonthAnswers(new TrailHead(last.seq(), last.hash()),
                all.stream().filter(answer -> counting.contains(answer.versionId())).toList());
    }
}
