package hebiao.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure of our own as a finding: what failed is left out, everything else goes on. The same failure has the same
 * number everywhere, and its stack trace is in the log under that number, once.
 */
public final class Failure {

    /** The rule that says so. */
    public static final String RULE = "S22";

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int ID_BYTES = 4;
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private Failure() {
    }

    /**
     * The finding.
     *
     * @param variant what failed, as the rule's messages have it
     * @param arguments for the message, beside the number
     */
    public static Finding of(Throwable failure, Rulebook rulebook, Place place, String variant,
            Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("id", logged(failure));
        return new Finding(RULE, rulebook.rule(RULE).severity(), place, variant, null, null, null, all);
    }

    /** The number of a failure, whose trace is in the log from now on. */
    public static String logged(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        String id = hash(failure.getClass().getName() + "\n" + failure.getMessage() + "\n" + where);
        if (LOGGED.add(id)) {
            LOG.error("failure {}", id, failure);
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
