package hebiao.form;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.TargetValue.Kind;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≥90.00(百分比)       | AT_LEAST | 90.00   | %",
        "=12.00(份)           | EQUAL    | 12.00   | 份",
        ">85.00(%)            | MORE     | 85.00   | %",
        "<1.00(周)            | LESS     | 1.00    | 周",
        ">=90%                | AT_LEAST | 90      | %",
        "<= 90 ％             | AT_MOST  | 90      | %",
        "≧９０．５（百分比）  | AT_LEAST | 90.5    | %",
        "≦20【%】             | AT_MOST  | 20      | %",
        "＞5个                | MORE     | 5       | 个",
        "＜5(天)              | LESS     | 5       | 天",
        "＝100%               | EQUAL    | 100     | %",
        "＞＝95(%)            | AT_LEAST | 95      | %",
        "95.00                |          | 95.00   | ",
        "1,200人次            |          | 1200    | 人次",
        "１，２００（人次）   |          | 1200    | 人次",
        "≥-5%                 | AT_LEAST | -5      | %",
        "≤6.00(月)            | AT_MOST  | 6.00    | 月",
        "3个月                |          | 3       | 个月",
        "5年                  |          | 5       | 年",
        "≤35(μg/m3)           | AT_MOST  | 35      | ΜG/M3",
        "3000m²               |          | 3000    | M2",
        "3000平方米           |          | 3000    | 平方米",
        "10l                  |          | 10      | L",
        "90%。                |          | 90      | %",
        "12份(含3份英文)      |          | 12      | 份",
        "100%，逐年提升       |          | 100     | %",
        "100%完成             |          | 100     | %",
        "100名学员完成培训    |          | 100     | ",
        "≥20.00(万字)         | AT_LEAST | 20.00   | 万字",
        "90()                 |          | 90      | ",
        "12(份)，按期完成     |          | 12      | 份",
        "≥90.00(%)(含)        | AT_LEAST | 90.00   | %",
        "≤5.00(元(人民币))    | AT_MOST  | 5.00    | 元(人民币)",
        "> = 90 %             | AT_LEAST | 90      | %",
        "＜＝９０％           | AT_MOST  | 90      | %",
        "⩾90%                 | AT_LEAST | 90      | %",
        "–5%                  |          | -5      | %",
        "－5(%)               |          | -5      | %",
        "≤25℃                 | AT_MOST  | 25      | °C",
        "=4.00(季度)          | EQUAL    | 4.00    | 季度",
        "4个季度              |          | 4       | 个季度",
        "≥1.00(次/季度)       | AT_LEAST | 1.00    | 次/季度",
        "100百分比            |          | 100     | %",
        "≥1,234,567.89(万元)  | AT_LEAST | 1234567.89 | 万元",
        "90%以上              | AT_LEAST | 90      | %",
        "12(份)及以上         | AT_LEAST | 12      | 份",
        "30%以内              | AT_MOST  | 30      | %",
        "5人以下（含）        | AT_MOST  | 5       | 人",
        "不低于90%            | AT_LEAST | 90      | %",
        "不少于 12 份         | AT_LEAST | 12      | 份",
        "不得超过5次          | AT_MOST  | 5       | 次",
        "大于等于95%          | AT_LEAST | 95      | %",
        "低于3‰               | LESS     | 3       | ‰",
        "超过10个             | MORE     | 10      | 个",
        "达到95%以上          | AT_LEAST | 95      | %",
        "达到95%              |          | 95      | %",
        "控制在10%以内        | AT_MOST  | 10      | %",
        "≥90%以上             | AT_LEAST | 90      | %",
        "═100%                | EQUAL    | 100     | %",
        "﹥5个                | MORE     | 5       | 个",
    })
    void readsOperatorNumberAndUnit(String text, Operator operator, BigDecimal number, String unit) {
        assertThat(TargetValue.of(text)).isEqualTo(new TargetValue(Kind.QUANTIFIED, operator, number, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合理", "达标", "无", "达成指标", "部分达成指标并具有一定效果", "及时", "全面系统", "按期完成", "百分之九十", ""})
    void wordsAreQualitative(String text) {
        assertThat(TargetValue.of(text).kind()).isEqualTo(Kind.QUALITATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年12月底前", "第四季度", "四季度前", "12月31日", "2024年底", "2024年", "2024-12-31", "2024/12/31前",
        "2024.12.31", "12月", "6月份", "十二月底前", "年底前完成", "上半年", "Q4", "12.31前", "≤2024年12月31日", "3个工作日内", "30天内",
                "20241231",
        "GB/T 19001", "ISO9001", "符合GB 50300标准", "DB31/T 100-2020", "PM2.5达标", "3–5份", "3~5", "3-5", "3-5(份)", "3至5份",
        "90%-95%", "≥3～5", "90%~95%", "3份报告、5次会议", "≥90%且≤95%", "1:3", "1/3"})
    void datesStandardsRangesAndSeveralNumbersAreNoNumber(String text) {
        assertThat(TargetValue.of(text).kind()).isEqualTo(Kind.NO_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约90%", "9O%", "1OO%", "l00%", "9O.5%", "9l%", "9 0%", "100多家", "20余次", "≤90%以上", "100多家以上",
        "≥≥90%", "12,50", "1.2.3", "完成3份", "90％左右", "9〇%", "9零%", "90?", "百分之90", "每季度1次",
        "1234567890123456789012份"})
    void oneNumberThatCannotBeReadIsNeverGuessed(String text) {
        assertThat(TargetValue.of(text).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"90%,95(百分比),false", "90%,95,false", "3份,3个,true", "3万元,3元,true", "3 份,3（份）,false", "5km,5KM,false"})
    void unitsDifferOnlyWhereBothAreThere(String one, String other, boolean differ) {
        assertThat(TargetValue.of(one).differsInUnit(TargetValue.of(other))).isEqualTo(differ);
    }

    @Property
    void everyTextIsReadAsSomething(@ForAll String text) {
        assertThat(TargetValue.of(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1,", "O", "1份", "9O", ".", "m2"})
    void aCellFullOfAnythingIsReadInOneGo(String piece) {
        assertThat(TargetValue.of(piece.repeat(16_000)).kind()).isNotEqualTo(Kind.QUANTIFIED);
        assertThat(TargetValue.of("5" + piece.replaceAll("\\d", "米").repeat(16_000))).isNotNull();
    }
}
