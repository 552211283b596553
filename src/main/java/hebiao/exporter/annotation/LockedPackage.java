package hebiao.exporter.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An xlsx that was encrypted with the password that Excel tries by itself; its copy is an open one. */
final class LockedPackage {

    private LockedPackage() {
    }

    /** The package inside; empty when the compound file holds none. */
    static Optional<byte[]> open(byte[] compound) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(compound))) {
            if (!file.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(file));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new IllegalArgumentException("a workbook that wants a password");
            }
            try (InputStream in = decryptor.getDataStream(file.getRoot())) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("a compound file that cannot be opened", e);
        }
    }
}
