package hebiao.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of an address behind its question mark. */
public final class Query {

    private Query() {
    }

    /** What is asked, in its order; empty values are left out. */
    public static String of(Map<String, String> values) {
        return values.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> one.getKey() + "="
                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
