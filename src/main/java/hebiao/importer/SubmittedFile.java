package hebiao.importer;

import hebiao.finding.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * One file that somebody handed in; its bytes are read only when they are wanted.
 *
 * @param name its name in every message: relative to the input that was named, parts joined by {@code /}, in NFC
 * @param content where its bytes come from
 * @param origin where it lies; null for a file that was never on a disk of ours
 */
public record SubmittedFile(String name, Content content, Origin origin) {

    /** A file that was never on a disk of ours. */
    public SubmittedFile(String name, Content content) {
        this(name, content, null);
    }

    /**
     * Where a file lies, so that it can be found again.
     *
     * @param file itself, or the zip that it is in; absolute
     * @param entry its name in the zip; null when it is in none
     * @param occurrence which of the entries of that name, counted from 1; a zip may hold a name twice
     */
    public record Origin(Path file, String entry, int occurrence) {

        static Origin of(Path file) {
            return new Origin(file.toAbsolutePath().normalize(), null, 1);
        }
    }

    /** Opens the bytes; each call begins anew. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;

        /** How many bytes there are; -1 where only reading tells, as of an archive, which may be made to swell. */
        default long size() throws IOException {
            return -1;
        }
    }

    /** Bytes of which it is known how many they are. */
    public record Measured(Content content, long size) implements Content {
        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }

    /**
     * The bytes.
     *
     * @throws IOException when they cannot be read, or are more than a file may have; {@link FormImporter} turns
     *     either into the finding that says so
     */
    public byte[] bytes(Limits limits) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limits.fileBytes()) {
                throw Refusal.beyondLimit("default", limits.fileBytes(), length(in, bytes.length, limits));
            }
            return bytes;
        }
    }

    private long length(InputStream in, int read, Limits limits) throws IOException {
        long size = content.size();
        if (size >= 0) {
            return Math.max(read, size);
        }
        byte[] piece = new byte[1 << 16];
        long length = read;
        for (int count = in.read(piece); count >= 0 && length < 2 * limits.fileBytes(); count = in.read(piece)) {
            length += count;
        }
        return length;
    }

    /** A file of which it is known already that it cannot be read, and that was never on a disk of ours. */
    public static SubmittedFile refused(String name, Refusal refusal) {
        return refused(name, refusal, null);
    }

    /** A file of which it is known already that it cannot be read. */
    static SubmittedFile refused(String name, Refusal refusal, Origin origin) {
        return new SubmittedFile(name, () -> {
            throw refusal;
        }, origin);
    }
}
