package hebiao.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip full of submissions. Entries are unpacked one at a time, each only as far as a file may be long. */
final class ZipArchive implements Closeable {

    /** More files than any month has; a bound on the list alone, the bytes are bounded file by file. */
    static final int MOST_ENTRIES = 20_000;
    private static final String WORKBOOK_MARK = "[Content_Types].xml";

    private final ZipFile zip;

    /** @throws IOException when it is no zip, or a damaged one */
    ZipArchive(Path file) throws IOException {
        this.zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(false).get();
    }

    /** Whether it is a workbook under a zip's name. */
    boolean isWorkbook() {
        return zip.getEntry(WORKBOOK_MARK) != null;
    }

    /** The files in it, in the order of the archive; folders and links are left out. */
    List<SubmittedFile> files() {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink()).toList();
        ZipNames names = new ZipNames(entries);
        List<SubmittedFile> files = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            files.add(new SubmittedFile(FileNames.of(names.of(entry)), () -> open(entry)));
        }
        return files;
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refusal.unreadable("zipEncrypted");
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw Refusal.unreadable("zip");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
