package hebiao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-12", "2024-01", "1999-10"})
    void isPrintedAsItIsRead(String text) {
        assertThat(Period.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-00", "2024-1", "24-12", "2024-12-31",
        "２０２４-12", "2024/12", " 2024-12", "0999-12", ""})
    void nothingElseIsAPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(text));
    }
}
