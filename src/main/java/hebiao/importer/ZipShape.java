package hebiao.importer;

import hebiao.importer.xlsx.PartName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a package says one thing only. Programs that begin at its end and programs that begin at its start must see
 * the same parts, or what is checked is not what others open.
 */
final class ZipShape {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT_MOST = 0xFFFF;
    private static final int SIZES_BEHIND = 8;
    private static final int IN_64_BITS = 0xFFFF;

    private final byte[] bytes;
    private final ByteBuffer zip;

    private ZipShape(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether bytes that do not begin as a zip end as one: something was put before it. */
    static boolean isBehindSomething(byte[] bytes) {
        return new ZipShape(bytes).end() >= 0;
    }

    /** How many bytes lie behind the end of the zip whose last bytes these are; -1 where it has no end. */
    static long behind(byte[] tail) {
        ZipShape shape = new ZipShape(tail);
        int end = shape.end();
        return end < 0 ? -1 : Math.max(0, tail.length - (long) end - END_LENGTH - shape.unsigned(end + 20));
    }

    /**
     * Nothing when the package is whole and says one thing.
     *
     * @throws Refusal S01 for one that is cut off, has something before or behind it, a part twice, or two names for
     *     one part
     */
    static void require(byte[] bytes) throws Refusal {
        ZipShape shape = new ZipShape(bytes);
        int end = shape.end();
        if (end < 0) {
            throw Refusal.unreadable("truncated");
        }
        long behind = behind(bytes);
        if (behind > 0) {
            throw Refusal.unreadable("zipBehind", Map.of("count", String.valueOf(behind)));
        }
        try {
            shape.requireOneMeaning(end);
        } catch (IndexOutOfBoundsException e) {
            throw Refusal.unreadable("damaged");
        }
    }

    /** Where the directory's end is told; -1 where it is not. */
    private int end() {
        int lowest = Math.max(0, bytes.length - END_LENGTH - COMMENT_MOST);
        for (int at = bytes.length - END_LENGTH; at >= lowest; at--) {
            if (bytes[at] == 'P' && zip.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private void requireOneMeaning(int end) throws Refusal {
        int count = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (count == IN_64_BITS || at == -1) {
            // such sizes stand in records that only large files have; they are read, and bounded, while unpacking
            return;
        }
        Set<String> names = new HashSet<>();
        long first = Long.MAX_VALUE;
        for (int number = 0; number < count; number++) {
            if (zip.getInt(at) != ENTRY) {
                throw Refusal.unreadable(at + zip.getInt(end + 12) == end ? "damaged" : "zipBefore");
            }
            int length = unsigned(at + 28);
            byte[] name = Arrays.copyOfRange(bytes, at + ENTRY_LENGTH, at + ENTRY_LENGTH + length);
            long local = zip.getInt(at + 42) & 0xFFFFFFFFL;
            if (!names.add(PartName.key(shown(name)))) {
                throw Refusal.unreadable("zipTwice", Map.of("part", shown(name)));
            }
            boolean elsewhere = local == 0xFFFFFFFFL;
            if (!elsewhere && local > bytes.length - LOCAL_LENGTH) {
                throw Refusal.unreadable("damaged");
            }
            if (!elsewhere && !isSame((int) local, at, name)) {
                throw Refusal.unreadable("zipNames", Map.of("part", shown(name)));
            }
            first = Math.min(first, local);
            at += ENTRY_LENGTH + length + unsigned(at + 30) + unsigned(at + 32);
        }
        if (count > 0 && first != 0) {
            throw Refusal.unreadable("zipBefore");
        }
    }

    /** Whether the header before a part says the same as the directory; sizes may stand behind the part instead. */
    private boolean isSame(int local, int entry, byte[] name) {
        int from = local + LOCAL_LENGTH;
        boolean sameName = zip.getInt(local) == LOCAL && unsigned(local + 26) == name.length
                && Arrays.equals(bytes, from, from + name.length, name, 0, name.length);
        boolean behind = (unsigned(local + 6) & SIZES_BEHIND) != 0;
        boolean in64Bits = zip.getInt(local + 18) == -1 || zip.getInt(entry + 20) == -1;
        return sameName && unsigned(local + 8) == unsigned(entry + 10)
                && (behind || in64Bits || zip.getInt(local + 18) == zip.getInt(entry + 20)
                        && zip.getInt(local + 22) == zip.getInt(entry + 24));
    }

    private static String shown(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }
}
