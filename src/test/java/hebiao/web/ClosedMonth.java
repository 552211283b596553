package hebiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.importer.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the service keeps of a closed month, taken away as the finance office does. */
final class ClosedMonth {

    private static final String PERIOD = "/periods/" + RunningService.MONTH;

    private ClosedMonth() {
    }

    /** Everything of one closing, in a folder of its own. */
    static Path unpacked(HttpUser finance, int number, Path folder) throws Exception {
        Path place = folder.resolve("closing-" + number);
        byte[] zip = finance.bytes(PERIOD + "/closings/" + number).body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry at = in.getNextEntry(); at != null; at = in.getNextEntry()) {
                Path file = place.resolve(at.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return place;
    }

    /** The files below a folder by their paths in there. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    /** The command that the page shows, with its paths below a folder. */
    static List<String> command(HttpUser finance, Path place) throws Exception {
        JsonNode page = new ObjectMapper().readTree(finance.get("/api" + PERIOD + "/closing").body());
        List<String> arguments = new ArrayList<>();
        for (String word : page.path("closings").get(0).path("command").asText().replace("\"", "").split(" ")) {
            arguments.add(word.startsWith("inputs/") ? place.resolve(word).toString() : word);
        }
        arguments.remove("hebiao");
        arguments.set(arguments.indexOf("--out") + 1, place.resolve(RunningService.MONTH).toString());
        return arguments;
    }
}
