package hebiao.exporter.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The workbook of the ten published forms, cell by cell. After a change that is meant, write the text anew with
 * {@code mvn test -Dtest=ConsolidatedGoldenTest -Dhebiao.golden=write} and read the difference before committing it.
 */
class ConsolidatedGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/consolidated-2024-12.txt");

    @Test
    void everyCellIsAsItWas() throws IOException {
        List<String> lines;
        try (XSSFWorkbook workbook = Months.opened(Months.ofTenForms())) {
            lines = WorkbookText.of(workbook);
        }
        if ("write".equals(System.getProperty("hebiao.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, String.join("\n", lines) + "\n");
        }
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }
}
