package hebiao.importer.ledger;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ledger as it was given; it is read from its bytes more than once, and never held in memory when it lies on a disk.
 *
 * @param name its name in every message
 * @param content where its bytes come from
 */
public record LedgerFile(String name, Content content) {

    /** Opens the bytes; each call begins anew. */
    @FunctionalInterface
    public interface Content {
        SeekableByteChannel open() throws IOException;
    }

    public LedgerFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
    }

    /** A file on a disk, named without its folders: what is said of it is the same wherever it lies. */
    public static LedgerFile on(Path path) {
        return new LedgerFile(path.getFileName().toString(), () -> Files.newByteChannel(path));
    }

    /** A file in memory. */
    public static LedgerFile of(String name, byte[] bytes) {
        return new LedgerFile(name, () -> new SeekableInMemoryByteChannel(bytes));
    }

    SeekableByteChannel open() throws IOException {
        return content.open();
    }
}
