package hebiao.exporter.annotation;

import hebiao.importer.xlsx.PartName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a workbook. One that is not replaced leaves as it came, without being unpacked. */
final class ZipPackage {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final short VERSION = 20;
    private static final short UTF8_FLAG = 0x0800;

    /** By name as {@link #key} makes it: packages compare names without case. */
    private final Map<String, ZipPart> parts = new LinkedHashMap<>();
    /** What XML parts that were read are written in, by the same names. */
    private final Map<String, Charset> charsets = new HashMap<>();

    private ZipPackage(List<ZipPart> entries) {
        for (ZipPart entry : entries) {
            if (parts.putIfAbsent(PartName.key(new String(entry.name(), StandardCharsets.UTF_8)), entry) != null) {
                throw new IllegalArgumentException("two parts of one name");
            }
        }
    }

    /** @throws IllegalArgumentException when this is no zip that can be read */
    static ZipPackage read(byte[] bytes) {
        return new ZipPackage(ZipReader.read(bytes));
    }

    boolean has(String name) {
        return parts.containsKey(PartName.key(name));
    }

    /** @throws IllegalArgumentException when there is no such part */
    byte[] content(String name) {
        ZipPart part = parts.get(PartName.key(name));
        if (part == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        return part.content();
    }

    /** Replaces a part in its place, or adds it behind the others; an equal content changes nothing. */
    void put(String name, byte[] content) {
        ZipPart old = parts.get(PartName.key(name));
        if (old == null) {
            byte[] path = name.getBytes(StandardCharsets.UTF_8);
            parts.put(PartName.key(name), ZipPart.of(path, false, ZipPart.NO_TIME, 0, content));
        } else if (old.size() != content.length || !Arrays.equals(old.content(), content)) {
            parts.put(PartName.key(name), old.with(content));
        }
    }

    /** An XML part as text. */
    String text(String name) {
        byte[] content = content(name);
        Charset charset = Xml.charset(content);
        charsets.put(PartName.key(name), charset);
        return Xml.decode(content, charset);
    }

    /** Replaces or adds an XML part, in the encoding it had. */
    void put(String name, String xml) {
        Charset known = charsets.get(PartName.key(name));
        Charset charset = known != null || !has(name) ? known : Xml.charset(content(name));
        put(name, Xml.encode(xml, charset == null ? StandardCharsets.UTF_8 : charset));
    }

    void remove(String name) {
        parts.remove(PartName.key(name));
        charsets.remove(PartName.key(name));
    }

    /** The archive; the same parts give the same bytes. */
    byte[] toBytes() {
        Collection<ZipPart> all = parts.values();
        int length = END_LENGTH;
        for (ZipPart part : all) {
            length += LOCAL_LENGTH + ENTRY_LENGTH + 2 * part.name().length + part.length();
        }
        ByteBuffer zip = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = new int[all.size()];
        int index = 0;
        for (ZipPart part : all) {
            offsets[index++] = zip.position();
            zip.putInt(LOCAL);
            writeFacts(zip, part);
            zip.put(part.name()).put(part.buffer(), part.from(), part.length());
        }
        int directory = zip.position();
        index = 0;
        for (ZipPart part : all) {
            zip.putInt(ENTRY).putShort(VERSION);
            writeFacts(zip, part);
            zip.putShort((short) 0).putShort((short) 0).putShort((short) 0);
            zip.putInt(part.attributes()).putInt(offsets[index++]).put(part.name());
        }
        int directoryLength = zip.position() - directory;
        zip.putInt(END).putInt(0).putShort((short) all.size()).putShort((short) all.size());
        zip.putInt(directoryLength).putInt(directory).putShort((short) 0);
        return zip.array();
    }

    private static void writeFacts(ByteBuffer zip, ZipPart part) {
        zip.putShort(VERSION).putShort(part.utf8() ? UTF8_FLAG : 0).putShort((short) part.method());
        zip.putInt(part.time()).putInt(part.crc()).putInt(part.length()).putInt(part.size());
        zip.putShort((short) part.name().length).putShort((short) 0);
    }
}
