package hebiao.importer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package's parts by name, to be changed and packed again. */
public final class ZipBytes {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Form 5 of the ten. */
    public static byte[] form() {
        try {
            return Files.readAllBytes(Path.of("test-fixtures/forms/form-05.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ZipBytes empty() {
        return new ZipBytes();
    }

    public static ZipBytes of(byte[] zip) {
        ZipBytes bytes = new ZipBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                bytes.parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    public ZipBytes with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    public ZipBytes with(String name, String part) {
        return with(name, part.getBytes(StandardCharsets.UTF_8));
    }

    public ZipBytes without(String name) {
        if (parts.remove(name) == null) {
            throw new IllegalArgumentException("no part " + name + " in " + parts.keySet());
        }
        return this;
    }

    public ZipBytes replacing(String name, String text, String by) {
        String part = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!part.contains(text)) {
            throw new IllegalArgumentException(name + " has no " + text + ": " + part);
        }
        return with(name, part.replace(text, by));
    }

    public ZipBytes renamed(String name, String other) {
        byte[] part = parts.get(name);
        return without(name).with(other, part);
    }

    /** A part's bytes. */
    public byte[] part(String name) {
        return parts.get(name);
    }

    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
