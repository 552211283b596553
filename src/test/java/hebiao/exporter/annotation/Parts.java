package hebiao.exporter.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a package by name, read and written by the JDK alone. */
final class Parts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts of(byte[] zip) {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    Set<String> names() {
        return parts.keySet();
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts changed(String name, UnaryOperator<String> change) {
        return with(name, change.apply(text(name)));
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    /** The names of the parts that are there in one only, or differ. */
    Set<String> difference(Parts other) {
        Set<String> different = new TreeSet<>(parts.keySet());
        different.addAll(other.parts.keySet());
        different.removeIf(name -> Arrays.equals(parts.get(name), other.parts.get(name)));
        return different;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
