package hebiao.store;

import hebiao.finding.Finding;
import hebiao.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;

/** 说明: answers to the doubts of a version, and how they go with their findings. */
final class Answers {

    private Answers() {
    }

    /** The answers to a version's doubts, in the order of the findings. */
    static List<Explanation> of(Handle handle, long version) {
        return handle.createQuery("SELECT * FROM explanation WHERE version_id = :id ORDER BY number")
                .bind("id", version).mapTo(Explanation.class).list();
    }

    /** Takes the answers away, so that other findings can be put in the place of those that were answered. */
    static void remove(Handle handle, long version) {
        handle.createUpdate("DELETE FROM explanation WHERE version_id = :id").bind("id", version).execute();
    }

    /**
     * What was answered of earlier versions of the series holds for this one too, the last answer first. It may be two
     * versions back: what only the whole month shows is not yet said of a file that has just come.
     */
    static void carryOn(Handle handle, long version, List<Finding> findings) {
        List<Long> earlier = handle.createQuery("SELECT old.id FROM version old JOIN version fresh "
                + "ON fresh.month = old.month AND fresh.department_id = old.department_id "
                + "AND fresh.series = old.series AND old.number < fresh.number WHERE fresh.id = :id "
                + "AND EXISTS (SELECT 1 FROM explanation WHERE version_id = old.id) ORDER BY old.number DESC")
                .bind("id", version).mapTo(Long.class).list();
        earlier.forEach(old -> carry(handle, of(handle, old), FindingRows.of(handle, old), version, findings));
    }

    /**
     * Gives the findings of a version the answers to those before, as long as the same is said of the same figure.
     * Each finding goes with one finding before at most, the one with the same arguments first; what is answered
     * already stays. An error takes no answer from another version: it is to be mended, not explained.
     *
     * @param answers to {@code before}
     * @param now the version's findings in their order
     */
    static void carry(Handle handle, List<Explanation> answers, List<Finding> before, long version,
            List<Finding> now) {
        if (answers.isEmpty()) {
            return;
        }
        Set<Integer> answered = new HashSet<>();
        of(handle, version).forEach(answer -> answered.add(answer.number()));
        Map<Integer, Integer> pairs = pairs(before, now);
        for (Explanation answer : answers) {
            Integer number = pairs.get(answer.number());
            if (number != null && takes(answer, version, now.get(number - 1)) && answered.add(number)) {
                handle.createUpdate("INSERT INTO explanation (version_id, number, text, author, written) "
                        + "VALUES (:versionId, :number, :text, :author, :written)")
                        .bindMethods(new Explanation(version, number, answer.text(), answer.author(),
                                answer.written())).execute();
            }
        }
    }

    private static boolean takes(Explanation answer, long version, Finding finding) {
        return answer.versionId() == version || finding.severity() == Severity.WARNING;
    }

    /** The number of the finding now by that of the one before; each at most once. */
    private static Map<Integer, Integer> pairs(List<Finding> before, List<Finding> now) {
        Map<List<Object>, List<Integer>> alike = new HashMap<>();
        for (int at = 0; at < now.size(); at++) {
            alike.computeIfAbsent(about(now.get(at)), key -> new ArrayList<>()).add(at + 1);
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        pair(before, alike, pairs, (old, number) -> old.arguments().equals(now.get(number - 1).arguments()));
        pair(before, alike, pairs, (old, number) -> true);
        return pairs;
    }

    private static void pair(List<Finding> before, Map<List<Object>, List<Integer>> free,
            Map<Integer, Integer> pairs, BiPredicate<Finding, Integer> fits) {
        for (int at = 0; at < before.size(); at++) {
            Finding old = before.get(at);
            List<Integer> left = free.get(about(old));
            if (left == null || pairs.containsKey(at + 1)) {
                continue;
            }
            Integer number = left.stream().filter(one -> fits.test(old, one)).findFirst().orElse(null);
            if (number != null) {
                pairs.put(at + 1, number);
                left.remove(number);
            }
        }
    }

    /** The same rule says the same of the same figure, wherever its row has gone meanwhile. */
    private static List<Object> about(Finding finding) {
        Object place = finding.place().field() != null ? finding.place().field() : finding.place().cell();
        return List.of(finding.rule(), finding.variant(), Objects.toString(finding.place().sheet(), ""),
                Objects.toString(place, ""), Objects.toString(finding.reported(), ""));
    }
}
