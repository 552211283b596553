package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside the pages. */
class AssetsTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"");
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg",
            "image/svg+xml");

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser nobody;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder).withUsers();
        nobody = HttpUser.of(service, HttpUser.NOBODY);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatAPageNamesIsThereAndIsAskedForAgainInAFewBytes() throws Exception {
        List<String> named = new ArrayList<>();
        Matcher address = ADDRESS.matcher(nobody.get("/sign-in").body());
        while (address.find()) {
            named.add(address.group(1));
        }
        assertThat(named).hasSize(5);
        for (String path : named) {
            HttpResponse<String> file = nobody.get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String tag = file.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = nobody.send(nobody.request(path).header("If-None-Match", tag).GET());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void nothingElseOfTheProgramIsServed() throws Exception {
        for (String path : List.of("/assets/", "/assets/../Server.class", "/assets/%2e%2e/page/zh.properties",
                "/webjars/htmx.org/2.0.10/package.json", "/webjars")) {
            assertThat(nobody.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
