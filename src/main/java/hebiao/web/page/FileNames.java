package hebiao.web.page;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as senders give them: for messages, never for a place on the disk. */
public final class FileNames {

    private static final int LONGEST = 200;
    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private FileNames() {
    }

    /** A name that can be shown anywhere, with its folders: without unseen characters, and not endless. */
    public static String clean(String sent) {
        String plain = UNSEEN.matcher(Normalizer.normalize(sent.replace('\\', '/'), Normalizer.Form.NFC))
                .replaceAll("").strip();
        String named = plain.isEmpty() ? "?" : plain;
        int length = named.codePointCount(0, named.length());
        return length <= LONGEST ? named : "…" + named.substring(named.offsetByCodePoints(0, length - LONGEST));
    }

    /** The last part of a name, without the folders. */
    public static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
