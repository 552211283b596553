package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import org.junit.jupiter.api.Test;

/** {@code rules} and {@code templates}. */
class RulesCommandTest {

    @Test
    void everyRuleIsListed() {
        assertThat(Run.of("rules").out().lines()).hasSameSizeAs(Rulebook.shipped().rules())
                .contains("F03  错误  执行率计算有误");
    }

    @Test
    void aRuleIsShownWithMessageBasisAndExamples() {
        assertThat(Run.of("rules", "f03").out()).startsWith("F03 执行率计算有误  错误\n")
                .contains("表中填的是 {reported}%", "依据\n  表内勾稽关系\n",
                        "  funds.total.rate = 99.40\n  → F03 funds.total.rate\n");
        assertThat(Run.of("rules", "T03", "--lang", "en").out()).contains("财预〔2020〕10号", "Basis\n", "Example: ");
    }

    @Test
    void anUnknownRuleIsNamed() {
        Run run = Run.of("rules", "Z99");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("没有规则“Z99”");
    }

    @Test
    void templatesAreListed() {
        assertThat(Run.of("templates").out()).contains("self-evaluation").contains("项目支出绩效自评表").contains("万元");
    }
}
