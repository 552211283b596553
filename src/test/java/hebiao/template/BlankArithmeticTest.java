package hebiao.template;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blank's formulas, computed in binary by a spreadsheet program, agree with decimals to the last digit. */
@Tag("libreoffice")
class BlankArithmeticTest {

    private static final BigDecimal WEIGHT = BigDecimal.TEN;
    private static final int RANDOM_PAIRS = 2000;

    @TempDir
    private Path folder;

    /** Executed and full-year budget, in 万元. */
    private record Pair(BigDecimal executed, BigDecimal budget) {
    }

    @BeforeEach
    void installed() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void cutOffAndRoundedRatesAndTheirScoresAgreeWithDecimals() throws Exception {
        List<Pair> pairs = pairs();
        try (XSSFWorkbook computed = new XSSFWorkbook(new ByteArrayInputStream(
                new LibreOffice(folder).savedAgain(workbook(pairs), "xlsx")))) {
            Sheet sheet = computed.getSheetAt(0);
            for (int at = 0; at < pairs.size(); at++) {
                Pair pair = pairs.get(at);
                Row row = sheet.getRow(at);
                BigDecimal down = rate(pair, RoundingMode.DOWN);
                BigDecimal halfUp = rate(pair, RoundingMode.HALF_UP);
                assertThat(number(row, 2)).as("cut off " + pair).isEqualByComparingTo(down);
                assertThat(number(row, 3)).as("score of " + pair).isEqualByComparingTo(score(down));
                assertThat(number(row, 4)).as("rounded " + pair).isEqualByComparingTo(halfUp);
                assertThat(number(row, 5)).as("score of " + pair).isEqualByComparingTo(score(halfUp));
            }
        }
    }

    private static BigDecimal rate(Pair pair, RoundingMode rounding) {
        return pair.budget().signum() == 0 ? BigDecimal.ZERO
                : pair.executed().movePointRight(2).divide(pair.budget(), 2, rounding);
    }

    private static BigDecimal score(BigDecimal rate) {
        return WEIGHT.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP).min(WEIGHT);
    }

    /** The number as the file has it: the shortest decimal of its double, as the reader takes it. */
    private static BigDecimal number(Row row, int column) {
        return new BigDecimal(((XSSFCell) row.getCell(column)).getRawValue());
    }

    private static byte[] workbook(List<Pair> pairs) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            for (int at = 0; at < pairs.size(); at++) {
                String executed = "A" + (at + 1);
                String budget = "B" + (at + 1);
                Row row = sheet.createRow(at);
                row.createCell(0).setCellValue(pairs.get(at).executed().doubleValue());
                row.createCell(1).setCellValue(pairs.get(at).budget().doubleValue());
                row.createCell(2).setCellFormula(BlankFormulas.rate(executed, budget, RoundingMode.DOWN));
                row.createCell(3).setCellFormula(BlankFormulas.score("10", "C" + (at + 1)));
                row.createCell(4).setCellFormula(BlankFormulas.rate(executed, budget, RoundingMode.HALF_UP));
                row.createCell(5).setCellFormula(BlankFormulas.score("10", "E" + (at + 1)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Pairs that binary gets wrong, pairs whose rate is a whole or a half, pairs around the budget, and any pairs. */
    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(List.of(pair("0.29", "1"), pair("0.57", "1"), pair("107.39", "113.50"),
                pair("54.80", "55"), pair("752.44", "756.55"), pair("0", "0"), pair("5", "0"), pair("0", "12.30"),
                pair("12.30", "12.30"), pair("130", "100"), pair("0.01", "0.03"), pair("1", "80"),
                pair("9999999.99", "10000000"), pair("33333.335", "100000"), pair("1.005", "100")));
        Random random = new Random(2024);
        for (int cents = 1; cents < 1000; cents++) {
            pairs.add(new Pair(BigDecimal.valueOf(cents, 2), BigDecimal.TEN)); // every rate 0.10, 0.20 … exactly
            pairs.add(new Pair(BigDecimal.valueOf(cents * 10L + 5, 4), BigDecimal.TEN)); // every rate ends in a half
        }
        for (int at = 0; at < RANDOM_PAIRS; at++) {
            long budget = 1 + random.nextLong(1L << (4 + random.nextInt(33)));
            long executed = random.nextLong(budget + budget / 8 + 1);
            int decimals = random.nextInt(10) == 0 ? 4 : 2;
            pairs.add(new Pair(BigDecimal.valueOf(executed, decimals), BigDecimal.valueOf(budget, decimals)));
        }
        return pairs;
    }

    private static Pair pair(String executed, String budget) {
        return new Pair(new BigDecimal(executed), new BigDecimal(budget));
    }
}
