package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** For the end of long work on a month. */
final class Waiting {

    private static final int LONGEST_SECONDS = 120;
    private static final long PAUSE_MILLIS = 100;

    private Waiting() {
    }

    /** @return what is said at its end */
    static String forJob(HttpUser user, String period) throws Exception {
        return forJob(user, period, LONGEST_SECONDS);
    }

    static String forJob(HttpUser user, String period, int longestSeconds) throws Exception {
        for (long waited = 0; waited < longestSeconds * 1000L; waited += PAUSE_MILLIS) {
            JsonNode job = new ObjectMapper().readTree(user.get("/api" + period + "/job").body()).path("head")
                    .path("job");
            if (!job.path("running").asBoolean()) {
                assertThat(job.path("failed").asBoolean()).as(job.path("sentence").asText()).isFalse();
                return job.path("sentence").asText();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("still running");
    }
}
