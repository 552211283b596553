package hebiao.exporter.annotation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a zip's directory without unpacking anything. */
final class ZipReader {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int EXTRA_64 = 0x0001;
    private static final int UTF8_FLAG = 0x0800;
    private static final int ENCRYPTED_FLAG = 0x0001;

    private final byte[] bytes;
    private final ByteBuffer zip;

    private ZipReader(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries in the directory's order.
     *
     * @throws IllegalArgumentException when this is no zip that can be read
     */
    static List<ZipPart> read(byte[] bytes) {
        try {
            return new ZipReader(bytes).entries();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a damaged zip", e);
        }
    }

    private List<ZipPart> entries() {
        int end = end();
        long at = zip.getInt(end + 16) & 0xFFFFFFFFL;
        int count = zip.getShort(end + 10) & 0xFFFF;
        int locator = end - LOCATOR_LENGTH;
        if (locator >= 0 && zip.getInt(locator) == LOCATOR_64) {
            int end64 = Math.toIntExact(zip.getLong(locator + 8));
            if (zip.getInt(end64) == END_64) {
                at = zip.getLong(end64 + 48);
                count = Math.toIntExact(zip.getLong(end64 + 32));
            }
        }
        List<ZipPart> entries = new ArrayList<>();
        int position = Math.toIntExact(at);
        for (int entry = 0; entry < count; entry++) {
            entries.add(entry(position));
            position += ENTRY_LENGTH + unsigned(position + 28) + unsigned(position + 30) + unsigned(position + 32);
        }
        return entries;
    }

    private int end() {
        for (int at = bytes.length - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IllegalArgumentException("no zip directory");
    }

    private ZipPart entry(int at) {
        if (zip.getInt(at) != ENTRY) {
            throw new IllegalArgumentException("a damaged zip directory");
        }
        int flags = unsigned(at + 8);
        if ((flags & ENCRYPTED_FLAG) != 0) {
            throw new IllegalArgumentException("an encrypted zip");
        }
        int nameLength = unsigned(at + 28);
        byte[] name = Arrays.copyOfRange(bytes, at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
        int[] facts = {zip.getInt(at + 24), zip.getInt(at + 20), zip.getInt(at + 42)};
        widen(facts, at + ENTRY_LENGTH + nameLength, unsigned(at + 30));
        int local = facts[2];
        int from = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        if (facts[0] < 0 || facts[1] < 0 || from + facts[1] > bytes.length) {
            throw new IllegalArgumentException("a damaged zip entry");
        }
        return new ZipPart(name, (flags & UTF8_FLAG) != 0, unsigned(at + 10), zip.getInt(at + 12), zip.getInt(at + 16),
                facts[0], bytes, from, facts[1], zip.getInt(at + 38));
    }

    /** Size, packed size and offset that are too large for their places (or written as if) stand in an extra field. */
    private void widen(int[] facts, int extra, int length) {
        int at = extra;
        while (at + 4 <= extra + length) {
            int field = at + 4;
            for (int fact = 0; unsigned(at) == EXTRA_64 && fact < facts.length; fact++) {
                if (facts[fact] == -1) {
                    facts[fact] = Math.toIntExact(zip.getLong(field));
                    field += Long.BYTES;
                }
            }
            at += 4 + unsigned(at + 2);
        }
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }
}
