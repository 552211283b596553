package hebiao.importer.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/** A part of a package as it is unpacked; it ends in an error where it swells more than any part of a workbook does. */
public final class BoundedPart {

    /** No sheet is packed closer, not even one of equal rows; what swells more is made to fill the memory. */
    private static final long RATIO_MOST = 500;
    private static final long ALWAYS_UNPACKED = 1 << 20;

    private BoundedPart() {
    }

    /** Unpacks an entry as it is read. */
    public static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        long most = Math.max(ALWAYS_UNPACKED, RATIO_MOST * entry.getCompressedSize());
        return BoundedInputStream.builder().setInputStream(zip.getInputStream(entry)).setMaxCount(most + 1)
                .setOnMaxCount((limit, count) -> {
                    throw new IOException("more than " + most + " bytes in " + entry.getName());
                }).get();
    }
}
