package hebiao.finding;

import hebiao.form.Period;
import java.util.List;
import java.util.Objects;

/**
 * What departments answered to the doubts of a month.
 *
 * @param trail of the service that they were given to; null when they come from no service
 * @param answers no two to one finding
 */
public record Answers(Period period, TrailHead trail, List<DoubtAnswer> answers) {

    public Answers {
        Objects.requireNonNull(period);
        answers = List.copyOf(answers);
    }
}
