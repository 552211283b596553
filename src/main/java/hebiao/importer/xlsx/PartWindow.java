package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A long part of which only a piece is in memory: its beginning up to the first of many equal elements, and some of
 * these, each of them whole. The sheet of a million payments is 300 MB of such elements.
 */
final class PartWindow {

    private static final int FIRST_LENGTH = 1 << 18;
    private static final int LONGEST = 1 << 26;
    /** Zeros behind what was read: no tag goes on over them. */
    private static final int MARGIN = 64;

    private final InputStream in;
    private final byte[] repeated;
    private byte[] bytes = new byte[FIRST_LENGTH];
    private int limit;
    /** Where the elements begin; what stands before stays where it is. */
    private int head = -1;
    /** Elements that begin before this place are here to their end. */
    private int whole;
    private boolean ended;

    /** @param repeated the local name of the elements */
    PartWindow(InputStream in, String repeated) throws IOException {
        this.in = in;
        this.repeated = repeated.getBytes(StandardCharsets.US_ASCII);
        fill();
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Goes on to the next element.
     *
     * @param at behind the element before
     * @return the same place, where the window has it now
     * @throws Unfamiliar when an element is longer than any that a program writes
     */
    int move(int at) throws IOException {
        int next = at;
        while (next < limit && bytes[next] <= ' ') {
            next++;
        }
        if (ended || next < whole) {
            return next;
        }
        head = head < 0 ? next : head;
        System.arraycopy(bytes, next, bytes, head, limit - next);
        limit -= next - head;
        fill();
        whole = lastBegun();
        while (!ended && whole <= head) {
            if (bytes.length >= LONGEST) {
                throw new Unfamiliar(Reason.STRUCTURE, "an element without end");
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            fill();
            whole = lastBegun();
        }
        return head;
    }

    /** Whether an element that ends here was in the window to its end. */
    boolean holds(int end) {
        return end <= limit;
    }

    private void fill() throws IOException {
        int most = bytes.length - MARGIN;
        while (limit < most && !ended) {
            int count = in.read(bytes, limit, most - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
        }
        Arrays.fill(bytes, limit, Math.min(limit + MARGIN, bytes.length), (byte) 0);
    }

    private int lastBegun() {
        for (int at = limit - repeated.length - 2; at > head; at--) {
            if (bytes[at] == '<' && isBegun(at + 1)) {
                return at;
            }
        }
        return head;
    }

    private boolean isBegun(int from) {
        int to = from;
        while (bytes[to] > ' ' && bytes[to] != '>' && bytes[to] != '/' && to < limit) {
            to++;
        }
        int name = to - repeated.length;
        boolean prefixed = name > from && bytes[name - 1] == ':';
        return (name == from || prefixed) && to < limit
                && Arrays.equals(bytes, name, to, repeated, 0, repeated.length);
    }
}
