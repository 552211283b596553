package hebiao.web;

import hebiao.importer.Sha256;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few files that pages are made of beside their HTML. They are named one by one: Jetty would look for them through
 * the whole jar at each start, which takes a fifth of it.
 */
final class Assets {

    private static final String OWN = "/hebiao/web";
    private static final String LIBRARIES = "/META-INF/resources";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Where each lies on the class path, by its address. */
    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "/assets/hebiao.css", OWN, "/assets/hebiao.js", OWN, "/assets/months.js", OWN, "/assets/icon.svg", OWN,
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js", LIBRARIES));

    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** @param tag changes with the content */
    private record File(byte[] bytes, String tag) {
    }

    void add(JavalinConfig config) {
        PLACES.keySet().forEach(path -> config.routes.get(path, context -> send(path, context)));
    }

    /** A browser that has a file asks each time whether it still is the same, and is told so in a few bytes. */
    private void send(String path, Context context) {
        File file = files.computeIfAbsent(path, Assets::read);
        context.header("Cache-Control", "no-cache").header("ETag", file.tag());
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(type(path)).result(file.bytes());
        }
    }

    private static File read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(PLACES.get(path) + path)) {
            byte[] bytes = in.readAllBytes();
            return new File(bytes, "\"" + Sha256.of(bytes) + "\"");
        } catch (IOException e) {
            throw new IllegalStateException("no " + path + " in the jar", e);
        }
    }

    private static String type(String path) {
        return path.endsWith(".css") ? "text/css; charset=utf-8" : path.endsWith(".svg") ? "image/svg+xml" : SCRIPT;
    }
}
