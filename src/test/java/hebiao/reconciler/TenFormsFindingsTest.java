package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten published forms have exactly the findings that were agreed on; only further notices may appear. */
class TenFormsFindingsTest {

    /** Targets that cannot be measured stand in most of the ten; they are not listed. */
    private static final String FURTHER_NOTICE = "I16 ";
    private static final Path EXPECTED = Path.of("test-fixtures/expected-findings.json");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noneIsMissingAndNoneTooMany(int number) throws IOException {
        List<String> said = SelfEvaluation.check(FormTexts.form(number), SelfEvaluation.policy());
        List<String> expected = expected(number);

        assertThat(said.stream().filter(line -> !line.startsWith(FURTHER_NOTICE)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> expected(int number) throws IOException {
        JsonNode findings = new ObjectMapper().readTree(Files.readString(EXPECTED))
                .at("/findings/form-%02d.xlsx".formatted(number));
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (Reconciler.codes().contains(finding.get("rule").asText())) {
                lines.add(Stream.of("rule", "field", "severity").map(key -> finding.get(key).asText())
                        .collect(Collectors.joining(" ")));
            }
        }
        return lines;
    }
}
