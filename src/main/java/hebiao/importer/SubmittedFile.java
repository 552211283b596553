package hebiao.importer;

import hebiao.finding.Limits;
import java.io.IOException;
import java.io.InputStream;

/**
 * One file that somebody handed in; its bytes are read only when they are wanted.
 *
 * @param name its name in every message: relative to the input that was named, parts joined by {@code /}, in NFC
 * @param content where its bytes come from
 */
public record SubmittedFile(String name, Content content) {

    /** Opens the bytes; each call begins anew. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
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
                throw Refusal.beyondLimit("default", limits.fileBytes());
            }
            return bytes;
        }
    }

    /** A file of which it is known already that it cannot be read. */
    static SubmittedFile refused(String name, String variant) {
        return new SubmittedFile(name, () -> {
            throw Refusal.unreadable(variant);
        });
    }
}
