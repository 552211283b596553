package hebiao.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip full of submissions. Entries are unpacked one at a time, each only as far as a file may be long. */
final class ZipArchive implements Closeable {

    /** More files than any month has; a bound on the list alone, the bytes are bounded file by file. */
    static final int MOST_ENTRIES = 20_000;
    private static final int START = 4;
    /** A zip's end with the longest comment. */
    private static final int TAIL_MOST = 22 + 0xFFFF;
    private static final String WORKBOOK_MARK = "[Content_Types].xml";

    private final ZipFile zip;

    /**
     * @throws Refusal when something lies before or behind the zip
     * @throws IOException when it is no zip, or a damaged one
     */
    ZipArchive(FoundFiles.Opening file) throws IOException {
        refuseJunk(file);
        SeekableByteChannel channel = file.open();
        try {
            this.zip = ZipFile.builder().setSeekableByteChannel(channel).setCharset(StandardCharsets.ISO_8859_1)
                    .setUseUnicodeExtraFields(false).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void refuseJunk(FoundFiles.Opening file) throws IOException {
        try (SeekableByteChannel channel = file.open();
                InputStream in = Channels.newInputStream(channel)) {
            boolean zip = FileKind.of(in.readNBytes(START)) == FileKind.ZIP;
            channel.position(Math.max(0, channel.size() - TAIL_MOST));
            long behind = ZipShape.behind(in.readAllBytes());
            if (behind > 0) {
                throw Refusal.unreadable("zipBehind", Map.of("count", String.valueOf(behind)));
            }
            if (!zip && behind == 0) {
                throw Refusal.unreadable("zipBefore");
            }
        }
    }

    /** Whether it is a workbook under a zip's name. */
    boolean isWorkbook() {
        return zip.getEntry(WORKBOOK_MARK) != null;
    }

    /**
     * The files in it, in the order of the archive; folders are left out. Of two files of one name neither is read, nor
     * a link, nor what would be unpacked outside of its folder: opening such a file gives the refusal.
     */
    List<SubmittedFile> files() {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                .filter(entry -> !entry.isDirectory()).toList();
        ZipNames names = new ZipNames(entries);
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(key(names.of(entry)), 1, Integer::sum));
        List<SubmittedFile> files = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            String path = names.of(entry);
            String name = FileNames.of(path);
            String refused = entry.isUnixSymlink() ? "zipLink" : FileNames.leavesFolder(path) ? "zipPath"
                    : counts.get(key(path)) > 1 ? "zipTwice" : null;
            files.add(refused == null ? new SubmittedFile(name, () -> open(entry))
                    : SubmittedFile.refused(name, Refusal.unreadable(refused, Map.of("part", path)), null));
        }
        return files;
    }

    private static String key(String path) {
        return FileNames.of(path).toLowerCase(Locale.ROOT);
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
