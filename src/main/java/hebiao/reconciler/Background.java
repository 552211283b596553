package hebiao.reconciler;

import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a form's project beyond the form itself.
 *
 * @param account what the ledgers say of it; empty when there are no ledgers, or they do not know it
 * @param earlier what it filed in an earlier month; empty when that is not known
 */
public record Background(Optional<Account> account, Optional<Earlier> earlier) {

    /** Nothing: the rules that look beyond the form are silent. */
    public static final Background NONE = new Background(Optional.empty(), Optional.empty());

    /** A form of an earlier month. */
    public record Earlier(Period period, Submission form) {

        public Earlier {
            Objects.requireNonNull(period);
            Objects.requireNonNull(form);
        }
    }

    public Background {
        Objects.requireNonNull(account);
        Objects.requireNonNull(earlier);
    }
}
