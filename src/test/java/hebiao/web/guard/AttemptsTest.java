package hebiao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Guessing ends soon; an office whose people all come from one address works on. */
class AttemptsTest {

    private static final String ADDRESS = "10.0.0.1";

    private final Attempts attempts = new Attempts();

    @Test
    void oneAddressMayGuessSixtyTimesWhateverNamesItTries() {
        for (int number = 0; number < 60; number++) {
            assertThat(attempts.take("user" + number, ADDRESS)).isTrue();
        }
        assertThat(attempts.take("another", ADDRESS)).isFalse();
        assertThat(attempts.take("another", "10.0.0.2")).isTrue();
    }

    @Test
    void oneLoginMayBeGuessedTenTimesFromWherever() {
        for (int number = 0; number < 10; number++) {
            assertThat(attempts.take("user", "10.0.0." + number)).isTrue();
        }
        assertThat(attempts.take("user", "10.0.1.1")).isFalse();
    }

    @Test
    void whoSignsInRightlyCostsTheAddressNothing() {
        for (int number = 0; number < 200; number++) {
            assertThat(attempts.take("user" + number, ADDRESS)).as("user %d", number).isTrue();
            attempts.forget("user" + number, ADDRESS);
        }
    }
}
