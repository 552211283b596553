package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import hebiao.form.CellRef;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of a form is what a spreadsheet program shows of it. */
@Tag("libreoffice")
class ShownBookTest {

    /** Comma, quotes, UTF-8, from the first line, as shown, the first sheet. */
    private static final String AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

    @TempDir
    private Path folder;

    @Test
    void everyCellOfTheTenFormsShowsWhatLibreOfficeShows() throws Exception {
        LibreOffice.assumeInstalled();
        List<byte[]> forms = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            forms.add(Files.readAllBytes(Path.of("test-fixtures/forms/form-%02d.xlsx".formatted(number))));
        }
        List<byte[]> shown = new LibreOffice(folder).savedAgain(forms, AS_SHOWN);
        int cells = 0;
        for (int at = 0; at < forms.size(); at++) {
            ShownSheet sheet = ShownBook.read(forms.get(at), TemplateFolder.shipped("self-evaluation").policy()
                    .limits()).get(0);
            TreeMap<CellRef, String> expected = texts(shown.get(at));
            assertThat(texts(sheet)).as("form " + (at + 1)).isEqualTo(expected);
            cells += expected.size();
        }
        assertThat(cells).isGreaterThan(1000);
    }

    private static TreeMap<CellRef, String> texts(ShownSheet sheet) {
        TreeMap<CellRef, String> texts = new TreeMap<>();
        for (ShownCell cell : sheet.cells().values()) {
            put(texts, cell.at(), cell.text());
        }
        return texts;
    }

    private static TreeMap<CellRef, String> texts(byte[] csv) throws IOException {
        TreeMap<CellRef, String> texts = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(new String(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            int row = 0;
            for (CSVRecord record : parser) {
                for (int column = 0; column < record.size(); column++) {
                    put(texts, new CellRef(row, column), record.get(column));
                }
                row++;
            }
        }
        return texts;
    }

    private static void put(TreeMap<CellRef, String> texts, CellRef at, String text) {
        String plain = text.replace("\r", "").strip();
        if (!plain.isEmpty()) {
            texts.put(at, plain);
        }
    }
}
