package hebiao.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;

/** What the build packed into the jar. */
public final class Packed {

    /** The rules, by {@code hebiao.finding}. */
    public static final String RULES = "hebiao/rules.packed";
    /** The shipped templates with their policies, by {@code hebiao.importer}. */
    public static final String TEMPLATES = "hebiao/templates.packed";

    private Packed() {
    }

    /**
     * What was packed, each value for itself by its name, to be unpacked when it is asked for.
     *
     * @return empty where the classes lie in a folder: there the pages may have been edited since
     */
    public static Optional<Map<String, byte[]>> shipped(String name) {
        URL place = Packed.class.getResource("/" + name);
        if (place == null || place.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try (InputStream in = place.openStream()) {
            return Optional.of(PackedReader.each(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
