package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.grid.Cell;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast reader reads every workbook of ours by itself, and just as POI does. */
class FastReaderTest {

    private static final Path HOSTILE = Path.of("test-fixtures/hostile");

    static Stream<Arguments> fixtures() throws IOException {
        List<Arguments> workbooks = new ArrayList<>();
        for (String folder : List.of("test-fixtures", "workbook-templates")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> !path.startsWith(HOSTILE)).sorted().toList()) {
                    String name = file.toString();
                    if (name.endsWith(".xlsx")) {
                        workbooks.add(Arguments.of(name, Files.readAllBytes(file)));
                    } else if (name.endsWith(".zip")) {
                        addEntries(name, Files.readAllBytes(file), workbooks);
                    }
                }
            }
        }
        return workbooks.stream();
    }

    private static void addEntries(String name, byte[] zip, List<Arguments> workbooks) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xlsx")) {
                    workbooks.add(Arguments.of(name + "!" + entry.getName(), in.readAllBytes()));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void readsEveryFixtureAsPoiDoes(String name, byte[] bytes) throws IOException {
        Map<Unfamiliar.Reason, Long> leftBefore = BookReader.leftToPoi();

        assertThat(BookText.of(BookReader.read(bytes, BookText.LIMITS))).isEqualTo(BookText.byPoi(bytes));
        assertThat(BookReader.leftToPoi()).isEqualTo(leftBefore);
    }

    /** The strict form of the standard, as Excel saves it, stores days in letters; POI reads no such workbook. */
    @Test
    void readsDaysInLetters() throws IOException {
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing("xl/worksheets/sheet1.xml", "</sheetData>",
                "<row r=\"90\"><c r=\"A90\" t=\"d\"><v>2024-12-31T00:00:00</v></c><c r=\"B90\" t=\"d\">"
                        + "<v>2024-12-31T08:30:00Z</v></c><c r=\"C90\" t=\"d\"><v>2024-01-02</v></c></row></sheetData>")
                .packed();

        assertThat(XlsxBook.read(form, BookText.LIMITS).sheets().get(0).cells().stream()
                .filter(cell -> cell.at().row() == 89).map(Cell::text))
                .containsExactly("2024-12-31", "2024-12-31 08:30:00", "2024-01-02");
    }
}
