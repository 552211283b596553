package hebiao.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The month in test-fixtures is the one that the generator makes, to the byte. */
class MadeMonthTest {

    private static final Path FOLDER = Path.of("test-fixtures/month");

    @Test
    void theFixturesAreWhatTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, byte[]> file : MadeMonth.ofFixtures().files().entrySet()) {
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
    }
}
