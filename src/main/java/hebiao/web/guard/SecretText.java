package hebiao.web.guard;

import hebiao.importer.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
public final class SecretText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private SecretText() {
    }

    /** 128 bits in 22 letters, digits and signs that stand in a URL. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the store keeps of one, so that the store alone signs nobody in. */
    public static String fingerprint(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
