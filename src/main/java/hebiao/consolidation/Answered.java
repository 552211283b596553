package hebiao.consolidation;

import hebiao.finding.Answers;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.Finding;
import hebiao.finding.FindingMark;
import hebiao.finding.Severity;
import hebiao.finding.TrailHead;
import hebiao.importer.AnswersProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The doubts of a month that were answered.
 *
 * @param isGiven whether there are answers to speak of, be they none: without them nothing is said of them anywhere
 * @param trail of the service that they come from; null for none
 * @param answers by their findings
 * @param gone answers whose findings are not there any more, in their order
 */
public record Answered(boolean isGiven, TrailHead trail, Map<Finding, DoubtAnswer> answers, List<DoubtAnswer> gone) {

    /** A month of which no answers are known. */
    public static final Answered NOTHING = new Answered(false, null, Map.of(), List.of());

    public Answered {
        answers = Map.copyOf(answers);
        gone = List.copyOf(gone);
    }

    /**
     * Finds the finding of each answer.
     *
     * @param file that the answers are from, for messages
     * @throws AnswersProblem when one is to an error or a notice
     */
    public static Answered of(Month month, Answers given, String file) throws AnswersProblem {
        Map<FindingMark, Finding> marked = new HashMap<>();
        FindingMark.of(month.findings()).forEach((finding, mark) -> marked.put(mark, finding));
        Map<Finding, DoubtAnswer> answers = new HashMap<>();
        List<DoubtAnswer> gone = new ArrayList<>();
        int number = 0;
        for (DoubtAnswer answer : given.answers()) {
            number++;
            Finding finding = marked.get(answer.finding());
            if (finding == null) {
                gone.add(answer);
            } else if (finding.severity() != Severity.WARNING) {
                throw AnswersProblem.noDoubt(file, number, finding.severity(), answer.finding());
            } else {
                answers.put(finding, answer);
            }
        }
        return new Answered(true, given.trail(), answers, gone);
    }

    /** The answer to a finding. */
    public Optional<DoubtAnswer> to(Finding finding) {
        return Optional.ofNullable(answers.get(finding));
    }
}
