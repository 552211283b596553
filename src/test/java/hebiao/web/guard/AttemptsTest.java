package hebiao.web.guard;

import static hebiao.web.guard.Attempts.Outcome.RIGHT;
import static hebiao.web.guard.Attempts.Outcome.TOO_MANY;
import static hebiao.web.guard.Attempts.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Guessing ends soon; an office whose people all come from one address works on. */
class AttemptsTest {

    private static final String ADDRESS = "10.0.0.1";

    private final Attempts attempts = new Attempts();

    private Attempts.Outcome wrong(String login, String address) {
        return attempts.attempt(login, address, () -> false);
    }

    @Test
    void oneAddressMayGuessSixtyTimesWhateverNamesItTries() {
        for (int number = 0; number < 60; number++) {
            assertThat(wrong("user" + number, ADDRESS)).isEqualTo(WRONG);
        }
        assertThat(attempts.attempt("another", ADDRESS, () -> true)).isEqualTo(TOO_MANY);
        assertThat(attempts.attempt("another", "10.0.0.2", () -> true)).isEqualTo(RIGHT);
    }

    @Test
    void oneLoginMayBeGuessedTenTimesFromWherever() {
        for (int number = 0; number < 10; number++) {
            assertThat(wrong("user", "10.0.0." + number)).isEqualTo(WRONG);
        }
        assertThat(attempts.attempt("user", "10.0.1.1", () -> true)).isEqualTo(TOO_MANY);
    }

    @Test
    void whoSignsInRightlyCostsTheAddressNothing() {
        for (int number = 0; number < 200; number++) {
            assertThat(attempts.attempt("user" + number, ADDRESS, () -> true)).as("user %d", number)
                    .isEqualTo(RIGHT);
        }
    }

    @Test
    void aHundredAtOnceAllComeInAndAHundredGuessesAtOnceAreSixty() throws Exception {
        AtomicInteger hashed = new AtomicInteger();
        assertThat(atOnce(true, hashed)).containsOnly(RIGHT).hasSize(100);
        assertThat(hashed).hasValue(100);
        hashed.set(0);
        assertThat(atOnce(false, hashed)).filteredOn(one -> one == TOO_MANY).hasSize(40);
        assertThat(hashed).hasValue(60);
    }

    private List<Attempts.Outcome> atOnce(boolean right, AtomicInteger hashed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(100);
        try {
            List<Future<Attempts.Outcome>> all = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                String login = "user" + number;
                all.add(pool.submit(() -> attempts.attempt(login, ADDRESS, () -> {
                    hashed.incrementAndGet();
                    return right;
                })));
            }
            List<Attempts.Outcome> outcomes = new ArrayList<>();
            for (Future<Attempts.Outcome> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }
}
