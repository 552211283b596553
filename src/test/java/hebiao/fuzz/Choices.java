package hebiao.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.Random;

/** Where the numbers come from by which a file is changed: a fuzzer that watches the coverage, or chance. */
interface Choices {

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound);

    static Choices of(FuzzedDataProvider data) {
        return bound -> data.consumeInt(0, bound - 1);
    }

    static Choices of(Random random) {
        return random::nextInt;
    }
}
