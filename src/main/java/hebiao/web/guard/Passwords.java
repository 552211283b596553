package hebiao.web.guard;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/** Argon2id as OWASP advises: 19 MiB, two rounds, one lane; never more than two at once. */
public final class Passwords {

    /** Shorter ones are refused. */
    public static final int SHORTEST = 8;
    /** Longer ones are refused, so that hashing stays bounded. */
    public static final int LONGEST = 128;

    /** How many are hashed at once. */
    static final int AT_ONCE = 2;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final Semaphore HASHING = new Semaphore(AT_ONCE);
    /** The hash of nothing that anybody types: an unknown login takes as long as a known one. */
    private static final String NOBODYS = hash(SecretText.make());

    private Passwords() {
    }

    /** The hash as a PHC string. */
    public static String hash(String password) {
        HASHING.acquireUninterruptibly();
        try {
            return ARGON2ID.hash(password).getResult();
        } finally {
            HASHING.release();
        }
    }

    /** @param hash null for a login that there is not: the answer is no, after the same time */
    public static boolean matches(String password, String hash) {
        String against = hash == null ? NOBODYS : hash;
        HASHING.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(against).check(password, against) && hash != null;
        } finally {
            HASHING.release();
        }
    }

    /** The key of the sentence that says why a password is no good; null for a good one. */
    public static String fault(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "password.short";
        }
        if (length > LONGEST) {
            return "password.long";
        }
        return CommonPasswords.contains(password) || password.equalsIgnoreCase(login) ? "password.common" : null;
    }
}
