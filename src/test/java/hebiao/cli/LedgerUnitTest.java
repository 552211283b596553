package hebiao.cli;

import static hebiao.cli.LedgersOfTheMonth.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in another unit than its header says is one sentence and no month; a ledger that is right never is. */
class LedgerUnitTest {

    private static final int FORMS = 6;
    private static final String PROJECT_OF_THE_FIRST = "51012422T100003";
    private static final String YUAN = "金额(元)";
    private static final String WAN = "金额(万元)";

    @TempDir
    private Path folder;
    private LedgersOfTheMonth ledgers;
    private Path forms;

    @BeforeEach
    void here() throws IOException {
        ledgers = new LedgersOfTheMonth(folder);
        forms = ledgers.forms(FORMS, sheet -> { });
    }

    private static BigDecimal wan(String code, BigDecimal yuan) {
        return yuan.movePointLeft(4);
    }

    private static BigDecimal same(String code, BigDecimal yuan) {
        return yuan;
    }

    @Test
    void wanUnderAHeaderOfYuanIsSaidOnceAndNothingIsWritten() throws IOException {
        Run run = ledgers.consolidate(forms, "--budget", ledgers.budget(YUAN, LedgerUnitTest::wan));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("hebiao：预算指标 budget.xlsx 的 G3“金额(元)”这一列像是以万元为单位：6 "
                        + "个项目账上的数只有表上的万分之一左右").contains("请核对单位，在表头写明万元，或者按元重新导出");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void eachLedgerThatIsWrongIsNamed() throws IOException {
        Run run = ledgers.consolidate(forms, "--lang", "en", "--budget", ledgers.budget(YUAN, LedgerUnitTest::wan),
                "--payments", ledgers.payments("支付金额", LedgerUnitTest::wan));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2)
                .anyMatch(line -> line.contains("the column 金额(元) (G3) of the budget budget.xlsx looks like 万元"))
                .anyMatch(line -> line.contains("the column 支付金额 (G2) of the payments payments.csv looks like 万元"));
    }

    @Test
    void yuanUnderAHeaderOfWanIsSaidToo() throws IOException {
        Run run = ledgers.consolidate(forms, "--payments", ledgers.payments(WAN, LedgerUnitTest::same));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("支付明细 payments.csv 的 G2“金额(万元)”这一列像是以元为单位");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void wanUnderAHeaderOfWanIsReadRight() throws IOException {
        Run run = ledgers.consolidate(forms, "--budget", ledgers.budget(WAN, LedgerUnitTest::wan), "--payments",
                ledgers.payments(WAN, LedgerUnitTest::wan));

        assertThat(run.err()).isEmpty();
        assertThat(said("L05")).contains("金额的单位是万元，已折算成元");
        assertThat(said("L01")).isEmpty();
        assertThat(said("L02")).isEmpty();
        assertThat(said("F09")).isEmpty();
    }

    @Test
    void oneProjectThatFitsShowsThatTheLedgerIsRight() throws IOException {
        Run run = ledgers.consolidate(forms, "--budget", ledgers.budget(YUAN,
                (code, yuan) -> code.equals(PROJECT_OF_THE_FIRST) ? yuan : yuan.movePointLeft(4)));

        assertThat(run.err()).isEmpty();
        assertThat(said("F09")).hasSize(FORMS - 1);
    }

    @Test
    void aThousandfoldIsNoTenThousandfold() throws IOException {
        Run run = ledgers.consolidate(forms, "--budget", ledgers.budget(YUAN, (code, yuan) -> yuan.movePointLeft(3)));

        assertThat(run.err()).isEmpty();
        assertThat(said("L01")).hasSizeGreaterThanOrEqualTo(4 * FORMS);
    }

    @Test
    void twoProjectsAreNoProof() throws IOException {
        for (int at = 2; at < FORMS; at++) {
            Files.delete(ledgers.form(at));
        }
        Run run = ledgers.consolidate(forms, "--budget", ledgers.budget(YUAN, LedgerUnitTest::wan));

        assertThat(run.err()).isEmpty();
        assertThat(said("F09")).hasSize(2);
    }

    /** The ledger has amounts as ledgers in 元 do: then it is the forms that are wrong, all of them. */
    @Test
    void formsInYuanAreTheFormsMistake() throws IOException {
        Path wrong = ledgers.forms(FORMS, sheet -> {
            for (int row = 5; row < 9; row++) {
                for (int column = 0; column < 12; column++) {
                    XSSFCell cell = sheet.getRow(row).getCell(column);
                    if (cell != null && List.of(3, 4, 5).contains(column)) {
                        cell.setCellValue(cell.getNumericCellValue() * 10_000);
                    }
                }
            }
        });
        Run run = ledgers.consolidate(wrong, "--budget", MONTH + "budget.xlsx", "--payments", MONTH + "payments.csv");

        assertThat(run.err()).isEmpty();
        assertThat(said("F09")).hasSize(FORMS);
    }

    private List<String> said(String rule) throws IOException {
        JsonNode all = new ObjectMapper().readTree(Files.readString(folder.resolve("out/findings.json")));
        return all.get("findings").valueStream().filter(finding -> finding.get("rule").asText().equals(rule))
                .map(finding -> finding.get("message").asText()).toList();
    }
}
