package hebiao.replay;

import hebiao.importer.SubmittedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What tells one file's bytes from another's.
 *
 * @param sha256 null when the bytes cannot be read
 * @param size in bytes; null when they cannot be read
 */
record Fingerprint(String sha256, Long size) {

    private static final Fingerprint UNREADABLE = new Fingerprint(null, null);

    static Fingerprint of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** Of a form as it lies there; a damaged zip has the fingerprint of its own bytes. */
    static Fingerprint of(SubmittedFile file) {
        try (InputStream in = file.content().open()) {
            return of(in);
        } catch (IOException e) {
            return file.origin().entry() == null ? of(file.origin().file()) : UNREADABLE;
        }
    }

    private static Fingerprint of(InputStream in) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long size = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), size);
    }
}
