package hebiao.importer.ledger;

import static hebiao.importer.ledger.Reading.gb18030;
import static hebiao.importer.ledger.Reading.payments;
import static hebiao.importer.ledger.Reading.said;
import static hebiao.importer.ledger.Reading.utf8;
import static hebiao.importer.ledger.Workbooks.row;
import static hebiao.importer.ledger.Workbooks.xls;
import static hebiao.importer.ledger.Workbooks.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.Period;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 支付明细 as finance systems export it, in every container: the same sums, and the same said of the same lines. */
class PaymentsTest {

    private static final Period DECEMBER = Period.of("2024-12");
    private static final String CSV = """
            支付明细表,,,,,,,,
            单位：元,,期间：2024年1月至12月,,,,,,
            支付日期,凭证号,项目编码,项目名称,资金来源,收款人,金额（元）,摘要,经办
            2024-01-05,P001,a001,甲项目,当年财政拨款,"某某公司, 二部","1,000.50",首付,张
            2024/2/29,P002,A001,甲项目,当年财政拨款,某某公司,２００．２５,二付,张
            ,,,,,,,,
            20241231,P003,A001,甲项目,财政拨款,某某公司,-100.75,退回,张
            2024年12月31日,P004,A001,甲项目,上年结转,某某公司,30,结转,张
            2025-01-02,P005,A001,甲项目,当年财政拨款,某某公司,7,次年,张
            2024-13-01,P006,A001,甲项目,当年财政拨款,某某公司,1,,张
            2024-03-01,P007,A001,甲项目,当年财政拨款,某某公司,九十,,张
            2024-03-01,P008,,甲项目,当年财政拨款,某某公司,3,,张
            2024-03-01,P009,A001,甲项目,国债,某某公司,4,,张
            2024-03-02,P001,A001,甲项目,当年财政拨款,某某公司,5,,张
            合 计,,,,,,"1,150.00",,
            制表：李四,,,,审核：王五,,,,
            """;

    static Stream<byte[]> containers() {
        String plain = CSV.replace("\"某某公司, 二部\"", "某某公司").replace("\"1,000.50\"", "1000.50")
                .replace("\"1,150.00\"", "1150");
        Object[][] rows = plain.lines().map(line -> Stream.of(line.split(",", -1)).toArray(Object[]::new))
                .toArray(Object[][]::new);
        rows[3][0] = LocalDate.of(2024, 1, 5);
        rows[3][6] = 1000.50;
        return Stream.of(utf8(CSV), utf8("\uFEFF" + CSV), gb18030(CSV), gb18030("\uFEFF" + CSV),
                ("\uFEFF" + plain.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
                utf8(CSV.replace("\n", "\r\n")), xlsx(rows), xls(rows));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void sumsAreTheSameInEveryContainer(byte[] bytes) throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(bytes);

        assertThat(read.ledger().codes()).containsExactly("A001");
        assertThat(read.ledger().name("A001")).isEqualTo("甲项目");
        assertThat(read.ledger().executed("A001", FundSource.FISCAL, DECEMBER).value()).isEqualByComparingTo("1100.00");
        assertThat(read.ledger().executed("A001", FundSource.FISCAL, Period.of("2024-11")).value())
                .isEqualByComparingTo("1200.75");
        assertThat(read.ledger().executed("A001", FundSource.FISCAL, Period.of("2025-01")).value())
                .isEqualByComparingTo("7");
        assertThat(read.ledger().executed("A001", FundSource.CARRY_OVER, DECEMBER).value()).isEqualByComparingTo("30");
        assertThat(read.ledger().executed("A001", FundSource.OTHER, DECEMBER).value()).isZero();
        assertThat(read.ledger().first("A001", FundSource.CARRY_OVER).orElseThrow().cell()).hasToString("C8");
        assertThat(said(read)).containsExactly(
                "A10 支付日期: “支付日期”写的“2024-13-01”不是日期，本行未计入",
                "G11 金额（元）: “金额（元）”应为数字，写的是“九十”，本行未计入",
                "C12 项目编码: “项目编码”为空，本行未计入",
                "E13 资金来源: 资金来源“国债”无法识别，本行未计入",
                "B14 凭证号: 凭证号“P001”与第 4 行重复，本行未计入");
    }

    @Test
    void aTotalThatIsNotTheSumIsSaid() throws LedgerProblem {
        assertThat(said(payments(utf8("""
                支付日期,凭证号,项目编码,资金来源,金额
                2024-01-05,P1,A1,其他资金,"1,000.00"
                2024-01-06,P2,A1,其他资金,-0.50
                合计,,,,"1,000.00"
                """)))).containsExactly("E4 金额: 合计写的是 1,000.00，各行之和是 999.50");
    }

    @Test
    void totalsMayStandAboveAndBelowAndSubtotalsBetween() throws LedgerProblem {
        LedgerReader.Read<Payments> read = payments(xlsx(
                row("支付日期", "凭证号", "项目编码", "资金来源", "金额"),
                row("合计：", null, null, null, 6), row("2024-01-05", "P1", "A1", "其他资金", 1),
                row("小计", null, null, null, 1), row("2024-01-05", "P2", "A1", "其他资金", 5),
                row(null, null, "总计（2笔）", null, 6)));

        assertThat(read.findings()).isEmpty();
        assertThat(read.ledger().executed("A1", FundSource.OTHER, DECEMBER).value()).isEqualByComparingTo("6");
    }
}
