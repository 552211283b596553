package hebiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateShownTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            14, m/d/yy,                          2024/12/1
            164, `yyyy"年"m"月"d"日"`,            2024年12月1日
            165, yyyy\\-mm\\-dd,                   2024-12-01
            166, `[$-804]yyyy"年"mm"月"`,          2024年12月
            167, yyyy/m/d h:mm,                  2024/12/1 9:05
            168, mm:ss,                          05:07
            169, yyyy-mm-dd;@,                   2024-12-01""")
    void showsADateAsAChineseExcelDoes(int index, String format, String shown) {
        assertThat(DateShown.of(LocalDateTime.of(2024, 12, 1, 9, 5, 7), index, format)).isEqualTo(shown);
    }
}
