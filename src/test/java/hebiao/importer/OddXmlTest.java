package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.CellRef;
import hebiao.importer.OddXml.Cell;
import hebiao.importer.OddXml.Sheet;
import hebiao.importer.xlsx.BeyondLimit;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxBook;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** However a workbook's XML is written, our reader reads it by itself and finds what POI finds in the plain form. */
class OddXmlTest {

    private static final int FORMATS = 8;

    @Provide
    static Arbitrary<OddXml> ways() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of("", "x:", "main:"), either, either, either, either, either, either,
                Arbitraries.integers().between(0, 7)).as((prefix, references, addresses, mixed, spaced, inline, runs,
                more) -> new OddXml(prefix, references, addresses, mixed, spaced, inline, runs, (more & 1) > 0,
                (more & 2) > 0, (more & 4) > 0 ? '"' : '\''));
    }

    @Provide
    static Arbitrary<Sheet> sheets() {
        Arbitrary<CellRef> places = Combinators.combine(Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(0, 30)).as(CellRef::new);
        Arbitrary<List<String>> merges = Arbitraries.of(List.of(), List.of("A1:B2"), List.of("C3:C9", "D1:E1"));
        return Combinators.combine(Arbitraries.maps(places, contents()).ofMaxSize(25), merges,
                Arbitraries.integers().between(0, 11), Arbitraries.integers().between(0, 30)).as(OddXmlTest::sheet);
    }

    private static Sheet sheet(Map<CellRef, Cell> cells, List<String> merges, int row, int column) {
        List<Cell> placed = new TreeMap<>(cells).entrySet().stream().map(cell -> new Cell(cell.getKey(),
                cell.getValue().type(), cell.getValue().value(), cell.getValue().formula(), cell.getValue().format()))
                .toList();
        return new Sheet(placed, merges, row, column);
    }

    private static Arbitrary<Cell> contents() {
        Arbitrary<String> texts = Arbitraries.oneOf(Arbitraries.strings().withChars("a甲 &<>\"'\n\uD83D\uDE00_x7]")
                .ofMaxLength(12).filter(text -> !text.endsWith("\uD83D") && isWhole(text)),
                Arbitraries.of("_x000D_", "甲_x000A_乙", "]]>", " 首尾 ", "=1+1"));
        Arbitrary<Cell> text = texts.map(value -> cell("s", value, null));
        Arbitrary<Cell> number = numbers().map(value -> cell("n", value, null));
        Arbitrary<Cell> counted = Combinators.combine(numbers(), Arbitraries.of("SUM(A1:B2)", "A1*1.5", "IF(A1<2,1,0)"))
                .as((value, formula) -> cell("n", value, formula));
        Arbitrary<Cell> said = texts.map(value -> cell("str", value, "A1&\"甲\""));
        Arbitrary<Cell> other = Arbitraries.of(cell("b", "1", null), cell("b", "0", "A1=1"),
                cell("e", "#DIV/0!", "1/0"), cell("e", "#N/A", null));
        return Combinators.combine(Arbitraries.oneOf(text, number, counted, said, other),
                Arbitraries.integers().between(0, FORMATS - 1)).as((cell, format) -> new Cell(cell.at(), cell.type(),
                cell.value(), cell.formula(), format));
    }

    /** Whether no half of a character stands alone. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000);
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<String> cents = Arbitraries.integers().between(-1_000_000, 10_000_000)
                .map(number -> Double.toString(number / 100.0));
        return Arbitraries.oneOf(cents, Arbitraries.integers().between(0, 60_000).map(String::valueOf),
                Arbitraries.of("0", "1.0E-3", "94.616740088105729", "0.94616740088105732", "1E+20", "45657.5"));
    }

    private static Cell cell(String type, String value, String formula) {
        return new Cell(null, type, value, formula, 0);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void isReadAsPoiReadsThePlainForm(@ForAll("sheets") Sheet sheet, @ForAll("ways") OddXml way) throws IOException {
        List<String> byPoi = BookText.byPoi(OddXml.PLAIN.workbook(sheet));

        assertThat(BookText.of(XlsxBook.read(OddXml.PLAIN.workbook(sheet), BookText.LIMITS))).isEqualTo(byPoi);
        assertThat(BookText.of(XlsxBook.read(way.workbook(sheet), BookText.LIMITS))).isEqualTo(byPoi);
    }

    @Test
    void aPartCutAnywhereIsReadOrRefused() throws IOException {
        Sheet sheet = new Sheet(List.of(new Cell(new CellRef(0, 0), "s", "甲&乙 丙", null, 0),
                new Cell(new CellRef(0, 1), "n", "1.5", "A1*2", 3)), List.of("A2:B3"), 4, 5);
        OddXml comments = new OddXml("x:", true, true, false, true, false, false, false, false, '"');
        OddXml runs = new OddXml("", true, false, true, false, false, true, true, true, '\'');
        for (OddXml way : List.of(comments, runs)) {
            byte[] whole = way.workbook(sheet);
            for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
                    "xl/workbook.xml", "xl/styles.xml", "xl/texts.xml", "xl/worksheets/one.xml")) {
                byte[] bytes = ZipBytes.of(whole).part(part);
                for (int end = 0; end < bytes.length; end++) {
                    readOrRefused(ZipBytes.of(whole).with(part, Arrays.copyOf(bytes, end)).packed(), part, end);
                }
            }
        }
    }

    private static void readOrRefused(byte[] xlsx, String part, int end) {
        try {
            XlsxBook.read(xlsx, BookText.LIMITS);
        } catch (BeyondLimit | Unfamiliar e) {
            assertThat(e).hasMessageMatching("(?s).+");
        } catch (RuntimeException e) {
            throw new AssertionError(part + " cut at byte " + end, e);
        }
    }
}
