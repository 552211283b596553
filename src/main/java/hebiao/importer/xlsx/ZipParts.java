package hebiao.importer.xlsx;

import hebiao.finding.Limits;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a package, found through the directory at the end of its zip. A part is unpacked when it is asked for,
 * and never beyond the size that the directory says: the sum of these sizes is held to the limits before.
 */
final class ZipParts implements AutoCloseable {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int IN_64_BITS = 0xFFFF;
    private static final int RATIO_FROM = 1 << 20;

    private final byte[] bytes;
    private final ByteBuffer zip;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Inflater inflater = new Inflater(true);

    /** One entry of the directory; its facts as the directory has them. */
    private record Entry(String name, int method, int flags, int crc, long packed, long size, long local) {
    }

    /**
     * @throws Unfamiliar when this is no zip of the plainest kind
     * @throws BeyondLimit when it has too many parts, or says that they are too large
     */
    ZipParts(byte[] bytes, Limits limits) throws Unfamiliar, BeyondLimit {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(limits);
        } catch (IndexOutOfBoundsException e) {
            throw new Unfamiliar(Reason.PACKAGE, "a directory that leads out of the file");
        }
    }

    private void readDirectory(Limits limits) throws Unfamiliar, BeyondLimit {
        int end = end();
        int count = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (count == IN_64_BITS || at < 0 || unsigned(end + 8) != count || at + zip.getInt(end + 12) != end) {
            throw new Unfamiliar(Reason.PACKAGE, "a directory of another kind");
        }
        if (count > limits.entries()) {
            throw new BeyondLimit("entries", limits.entries(), count);
        }
        long unpacked = 0;
        long packed = 0;
        long first = count == 0 ? 0 : Long.MAX_VALUE;
        for (int number = 0; number < count; number++) {
            Entry entry = entry(at);
            at += ENTRY_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
            unpacked += entry.size;
            packed += entry.packed;
            first = Math.min(first, entry.local);
            if (entry.size > RATIO_FROM && entry.size > limits.ratio() * Math.max(1, entry.packed)) {
                throw new BeyondLimit("ratio", limits.ratio(), entry.size / Math.max(1, entry.packed));
            }
            boolean folder = entry.name.endsWith("/");
            if (!folder && entries.put(PartName.key(entry.name), entry) != null) {
                throw new Unfamiliar(Reason.PACKAGE, "two parts named " + entry.name);
            }
        }
        if (unpacked > limits.unpackedBytes()) {
            throw new BeyondLimit("unpacked", limits.unpackedBytes(), unpacked);
        }
        if (at != end || packed > bytes.length || first != 0) {
            throw new Unfamiliar(Reason.PACKAGE, "parts or directory entries that lie over each other");
        }
    }

    /** Where the directory's end is told; its comment ends with the file. */
    private int end() throws Unfamiliar {
        for (int at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xFFFF); at--) {
            if (bytes[at] == 'P' && zip.getInt(at) == END) {
                if (at + END_LENGTH + unsigned(at + 20) == bytes.length) {
                    return at;
                }
                break;
            }
        }
        throw new Unfamiliar(Reason.PACKAGE, "no directory at the end");
    }

    private Entry entry(int at) throws Unfamiliar {
        if (zip.getInt(at) != ENTRY) {
            throw new Unfamiliar(Reason.PACKAGE, "no entry in the directory");
        }
        String name = PartName.of(new String(bytes, at + ENTRY_LENGTH, unsigned(at + 28), StandardCharsets.UTF_8));
        requireSameName(at + ENTRY_LENGTH, unsigned(at + 28), zip.getInt(at + 42));
        return new Entry(name, unsigned(at + 10), unsigned(at + 8),
                zip.getInt(at + 16), zip.getInt(at + 20) & 0xFFFFFFFFL, zip.getInt(at + 24) & 0xFFFFFFFFL,
                zip.getInt(at + 42) & 0xFFFFFFFFL);
    }

    /** A program that begins at the start of the zip must see the same parts. */
    private void requireSameName(int from, int length, int local) throws Unfamiliar {
        int other = local + LOCAL_LENGTH;
        if (zip.getInt(local) != LOCAL || unsigned(local + 26) != length
                || !Arrays.equals(bytes, from, from + length, bytes, other, other + length)) {
            throw new Unfamiliar(Reason.PACKAGE, "a part with two names");
        }
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    /** The names of all parts as they stand in the directory; some programs write backslashes or begin with a slash. */
    List<String> names() {
        return entries.values().stream().map(Entry::name).sorted().toList();
    }

    /** Whether there is a part of this name; a part's name is the same in small and capital letters. */
    boolean has(String name) {
        return entries.containsKey(PartName.key(name));
    }

    /** @throws Unfamiliar when there is no such part, or it is damaged */
    byte[] part(String name) throws Unfamiliar {
        Entry entry = entries.get(PartName.key(name));
        if (entry == null) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "no part " + name);
        }
        try {
            byte[] part = new byte[Math.toIntExact(entry.size)];
            unpack(entry, part);
            CRC32 crc = new CRC32();
            crc.update(part);
            if ((int) crc.getValue() == entry.crc) {
                return part;
            }
        } catch (DataFormatException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new Unfamiliar(Reason.PACKAGE, "damaged: " + name);
        }
        throw new Unfamiliar(Reason.PACKAGE, "damaged: " + name);
    }

    private void unpack(Entry entry, byte[] part) throws Unfamiliar, DataFormatException {
        int local = Math.toIntExact(entry.local);
        if ((entry.flags & ENCRYPTED) != 0 || zip.getInt(local) != LOCAL || unsigned(local + 8) != entry.method) {
            throw new Unfamiliar(Reason.PACKAGE, "another kind of entry: " + entry.name);
        }
        int from = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        int packed = Math.toIntExact(entry.packed);
        if (entry.method == STORED && packed == part.length) {
            zip.get(from, part);
            return;
        }
        if (entry.method != DEFLATED) {
            throw new Unfamiliar(Reason.PACKAGE, "packed in another way: " + entry.name);
        }
        inflater.reset();
        inflater.setInput(bytes, from, packed);
        int at = 0;
        while (at < part.length) {
            int count = inflater.inflate(part, at, part.length - at);
            if (count == 0) {
                throw new DataFormatException("ends early");
            }
            at += count;
        }
        if (!inflater.finished() && inflater.inflate(new byte[1]) != 0) {
            throw new DataFormatException("longer than its size");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
