package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.CellRef;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast reader shows of our workbooks what POI shows, and how empty cells look, which POI is not given. */
class ShownLooksTest {

    static Stream<Arguments> fixtures() throws IOException {
        return FastReaderTest.fixtures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void showsEveryFixtureAsPoiDoes(String name, byte[] bytes) throws IOException {
        List<ShownSheet> fast = ShownBook.read(bytes, BookText.LIMITS);
        List<ShownSheet> poi = ShownBook.readByPoi(bytes, BookText.LIMITS);

        assertThat(fast).hasSameSizeAs(poi);
        for (int at = 0; at < poi.size(); at++) {
            ShownSheet one = fast.get(at);
            ShownSheet other = poi.get(at);
            assertThat(withoutCells(one)).isEqualTo(withoutCells(other));
            assertThat(new TreeMap<>(one.cells())).containsAllEntriesOf(new TreeMap<>(other.cells()));
            assertThat(one.cells().values()).filteredOn(cell -> !other.cells().containsKey(cell.at()))
                    .allMatch(cell -> cell.text().isEmpty() && cell.comment() == null);
        }
    }

    private static ShownSheet withoutCells(ShownSheet sheet) {
        return new ShownSheet(sheet.name(), sheet.hidden(), sheet.widths(), sheet.heights(), Map.of(), sheet.merges(),
                sheet.hiddenRows(), sheet.hiddenColumns(), sheet.cut());
    }

    /** A grey ground is seen where nothing stands on it. */
    @Test
    void anEmptyCellKeepsItsLook() throws IOException {
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing("xl/worksheets/sheet1.xml", "</sheetData>",
                "<row r=\"90\"><c r=\"A90\"><v>1</v></c><c r=\"B90\" s=\"1\"/></row></sheetData>").packed();

        Map<CellRef, ShownCell> cells = ShownBook.read(form, BookText.LIMITS).get(0).cells();
        assertThat(cells.get(CellRef.of("B90"))).isNotNull();
        assertThat(cells.get(CellRef.of("A90")).text()).isEqualTo("1");
    }
}
