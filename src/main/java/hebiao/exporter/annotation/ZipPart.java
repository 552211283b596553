package hebiao.exporter.annotation;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One entry of a zip, packed.
 *
 * @param name as it stands in the archive, in its own bytes
 * @param utf8 whether the name is marked as UTF-8
 * @param method 0 stored, 8 deflated
 * @param time date and time as MS-DOS packs them
 * @param crc of the content
 * @param size of the content in bytes
 * @param buffer where the packed bytes lie
 * @param from where they begin
 * @param length how many they are
 * @param attributes the external file attributes
 */
record ZipPart(byte[] name, boolean utf8, int method, int time, int crc, int size,
        byte[] buffer, int from, int length, int attributes) {

    /** 1980-01-01 00:00: the same on every day. */
    static final int NO_TIME = 0x0021 << 16;
    static final int DEFLATED = 8;
    private static final int STORED = 0;

    /** A deflated entry of this content. */
    static ZipPart of(byte[] name, boolean utf8, int time, int attributes, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + content.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return new ZipPart(name, utf8, DEFLATED, time, (int) crc.getValue(), content.length, packed, 0, length,
                    attributes);
        } finally {
            deflater.end();
        }
    }

    /** The same entry with another content. */
    ZipPart with(byte[] content) {
        return of(name, utf8, time, attributes, content);
    }

    /** @throws IllegalArgumentException when the packed bytes are damaged */
    byte[] content() {
        byte[] content = new byte[size];
        if (method == STORED) {
            System.arraycopy(buffer, from, content, 0, size);
            return content;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(buffer, from, length);
            int at = 0;
            while (at < size) {
                int read = inflater.inflate(content, at, size - at);
                if (read == 0) {
                    throw new IllegalArgumentException("a part ends early");
                }
                at += read;
            }
            return content;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a damaged part", e);
        } finally {
            inflater.end();
        }
    }
}
