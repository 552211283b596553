package hebiao.web.trail;

import hebiao.store.Trail;
import hebiao.store.TrailRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The trail as a zip that proves itself without this program: a line a record, its hash and the very text that was
 * hashed, with a script of twenty lines that goes through them, and what it does in words.
 */
final class TrailProof {

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final List<String> BESIDE = List.of("verify.py", "README.txt");

    private TrailProof() {
    }

    static byte[] of(List<TrailRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "trail.txt");
            for (TrailRecord record : records) {
                zip.write((record.hash() + " " + Trail.signedText(record) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
            for (String name : BESIDE) {
                entry(zip, name);
                try (InputStream in = TrailProof.class.getResourceAsStream(name)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_EPOCH);
        zip.putNextEntry(entry);
    }
}
