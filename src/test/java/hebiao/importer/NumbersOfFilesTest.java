package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.NumberFormatFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A few characters in a file never become a number that fills the memory. */
@Timeout(5)
class NumbersOfFilesTest {

    private static final CellRef A1 = CellRef.of("A1");

    /** What these come to in Excel is an error or 0; here they are beyond the short list, or 0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1E999999999                     | nothing
        1E99999999999                   | nothing
        1E308*1E308+1                   | nothing
        ROUND(1.25,999999999)           | 1.25
        ROUND(1.25,-999999999)          | 0
        ROUND(1E300,999999999)&""       | nothing
        1E-300*1E-300*1E-300+1          | 1
        ROUND(1250,-2)                  | 1300
        TRUNC(1.259,2)                  | 1.25
        """)
    void aFormulaIsComputedOnlyAsFarAsACellCanHold(String formula, String result) {
        Cell cell = new Cell(A1, CellKind.BLANK, null, "", 0, false, formula);
        Optional<Cell> computed = new ShortFormulas(grid(cell)).evaluate(cell);
        assertThat(computed.map(Cell::text).filter(text -> text.length() < 100).orElse("nothing")).isEqualTo(result);
    }

    /** Each cell the square of the one above: 2 to the 100th factors. */
    @Test
    void aChainOfSquaresIsNoNumber() {
        Cell[] cells = new Cell[60];
        cells[0] = new Cell(A1, CellKind.NUMBER, new BigDecimal("1E300"), "1E300", 0, false, null);
        for (int row = 1; row < cells.length; row++) {
            cells[row] = new Cell(new CellRef(row, 0), CellKind.BLANK, null, "", 0, false,
                    "A" + row + "*A" + row + "+1");
        }
        assertThat(new ShortFormulas(grid(cells)).evaluate(cells[59])).isEmpty();
    }

    private static Grid grid(Cell... cells) {
        return new Grid("s", false, List.of(cells), List.of(), Set.of(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E310", "-1E-999999999", "1E99999999999"})
    void aStoredNumberIsOneThatAWorkbookHolds(String stored) {
        assertThatThrownBy(() -> NumberFormatFacts.stored(stored)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aMillionDigitsAreNoNumber() {
        String digits = "9".repeat(1_000_000);
        assertThat(NumberText.parse(digits, false)).isEmpty();
        assertThat(NumberText.parse("１" + digits, true)).isEmpty();
        assertThatThrownBy(() -> NumberFormatFacts.stored(digits)).isInstanceOf(NumberFormatException.class);
    }

    /** A format of a million zeros shows what Excel shows at most. */
    @Test
    void aFormatMakesNoNumberLong() throws IOException {
        assertThat(NumberFormatFacts.of("0." + "0".repeat(1_000_000)).shown(BigDecimal.ONE)).hasToString("1."
                + "0".repeat(30));
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing("xl/styles.xml", "<numFmts count=\"0\"/>",
                "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0." + "0".repeat(100_000)
                + "\"/></numFmts>").replacing("xl/styles.xml", "numFmtId=\"0\" fontId=\"2\"",
                "numFmtId=\"164\" fontId=\"2\"").packed();
        ReadFile read = TenFormsTest.importer().read("a.xlsx", form);
        BigDecimal executed = read.forms().get(0).form().funds().total().orElseThrow().executed().value();
        assertThat(executed.toPlainString()).hasSizeLessThan(50);
        assertThat(read.forms().get(0).findings().stream().map(Finding::rule)).isEmpty();
    }
}
