package hebiao.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Fuzzing with Jazzer, which looks at the coverage: {@code bash src/test/fuzz [TARGET] [SECONDS]}. Without
 * {@code JAZZER_FUZZ=1} the inputs that once failed are run again, and each target once without an edit.
 */
class ReadersFuzzTest {

    private static final String DURATION = "12h";

    @FuzzTest(maxDuration = DURATION)
    void xlsx(FuzzedDataProvider data) {
        Target.XLSX.run(Choices.of(data));
    }

    @FuzzTest(maxDuration = DURATION)
    void parts(FuzzedDataProvider data) {
        Target.PARTS.run(Choices.of(data));
    }

    @FuzzTest(maxDuration = DURATION)
    void xls(FuzzedDataProvider data) {
        Target.XLS.run(Choices.of(data));
    }

    @FuzzTest(maxDuration = DURATION)
    void csv(FuzzedDataProvider data) {
        Target.CSV.run(Choices.of(data));
    }

    @FuzzTest(maxDuration = DURATION)
    void zip(FuzzedDataProvider data) {
        Target.ZIP.run(Choices.of(data));
    }

    @FuzzTest(maxDuration = DURATION)
    void yaml(FuzzedDataProvider data) {
        Target.YAML.run(Choices.of(data));
    }
}
