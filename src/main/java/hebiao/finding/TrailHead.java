package hebiao.finding;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How far an audit trail had come: whoever has its head can tell whether a later trail still begins with the same
 * records.
 *
 * @param records how many there were
 * @param head the SHA-256 of the last of them, as 64 small hexadecimal digits
 */
public record TrailHead(long records, String head) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public TrailHead {
        Objects.requireNonNull(head);
        if (records < 1 || !SHA256.matcher(head).matches()) {
            throw new IllegalArgumentException(records + " " + head);
        }
    }
}
