package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns stand below each other whatever the script. */
class ColumnsTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.width("F03")).isEqualTo(3);
        assertThat(Columns.width("执行率%")).isEqualTo(7);
        assertThat(Columns.width("（ａ）")).isEqualTo(6);
        assertThat(Columns.width("e\u0301\u200B")).isEqualTo(1);
        assertThat(Columns.width("\uD842\uDFB7")).isEqualTo(2);
    }

    @Test
    void rowsAreAligned() {
        assertThat(Columns.aligned(List.of(new String[] {"编号", "名"}, new String[] {"abc", "x"})))
                .containsExactly("编号  名", "abc   x");
    }
}
