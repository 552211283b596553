package hebiao.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.Language;
import hebiao.form.Period;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** A manifest as the text of a file: a name a line, lines end in LF on every system. */
final class ManifestFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private ManifestFile() {
    }

    /**
     * Reads a manifest.
     *
     * @throws ManifestProblem when it is damaged, none of ours, or of a format that is not known
     * @throws IOException when it cannot be read at all
     */
    static Manifest read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode json = JSON.readTree(bytes);
            String version = json.path("version").asText();
            if (!json.path("inputs").isArray() || version.isEmpty()) {
                throw ManifestProblem.other(file);
            }
            if (!json.has("format")) {
                throw ManifestProblem.older(file, version);
            }
            if (json.path("format").asInt() > Manifest.FORMAT) {
                throw ManifestProblem.newer(file, version);
            }
            Manifest manifest = JSON.treeToValue(json, Manifest.class);
            Period.of(manifest.period());
            Language.valueOf(manifest.options().lang().toUpperCase(Locale.ROOT));
            return manifest;
        } catch (JsonMappingException e) {
            throw ManifestProblem.damaged(file, where(e));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw ManifestProblem.damaged(file, place.getLineNr() + ":" + place.getColumnNr());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw ManifestProblem.damaged(file, "period, options");
        }
    }

    private static String where(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() != null ? part.getFieldName() : "#" + part.getIndex())
                .collect(Collectors.joining("."));
    }

    static void write(Manifest manifest, Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(MonthFolder.MANIFEST_JSON))) {
            pretty().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, manifest);
            out.append('\n');
        }
    }

    /** An object of ours as the text of a file. */
    static String pretty(Object object) throws IOException {
        return pretty().writeValueAsString(object) + "\n";
    }

    private static ObjectWriter pretty() {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }
}
