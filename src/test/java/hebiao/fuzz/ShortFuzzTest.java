package hebiao.fuzz;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run by chance alone, the same each time: {@code -Dhebiao.fuzz.runs=100000} makes it longer. */
class ShortFuzzTest {

    private static final int RUNS = Integer.getInteger("hebiao.fuzz.runs", 300);

    @ParameterizedTest
    @EnumSource
    @Timeout(600)
    void nothingBreaks(Target target) {
        for (int seed = 0; seed < RUNS; seed++) {
            RandomRun.once(target, seed);
        }
    }
}
