package hebiao.importer;

import hebiao.finding.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What lies in a compound file, before a workbook is made of it. */
final class CompoundFile {

    private static final Set<String> WORKBOOK_STREAMS = Set.of("workbook", "book");
    private static final Set<String> DOCUMENT_STREAMS = Set.of("worddocument", "powerpoint document", "wpsdocument");
    private static final int RECORD_HEADER = 4;
    private static final int MULTIPLE_NUMBERS = 0xBD;
    private static final int BYTES_A_NUMBER = 6;
    /** FORMULA, LABELSST, NUMBER, LABEL, BOOLERR, RK, RSTRING. */
    private static final Set<Integer> CELL_RECORDS = Set.of(0x06, 0xFD, 0x203, 0x204, 0x205, 0x27E, 0xD6);

    private final POIFSFileSystem file;

    CompoundFile(POIFSFileSystem file) {
        this.file = file;
    }

    /**
     * The package inside, where Excel encrypted it with the password that it tries by itself; empty when this is an
     * ordinary compound file.
     *
     * @throws Refusal S02 when it wants another password
     */
    Optional<byte[]> encryptedPackage(Limits limits) throws IOException {
        DirectoryNode root = file.getRoot();
        if (!root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            return Optional.empty();
        }
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(file));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw Refusal.encrypted();
            }
            try (InputStream in = decryptor.getDataStream(root)) {
                return Optional.of(in.readNBytes((int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8)));
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw Refusal.encrypted();
        }
    }

    /**
     * Nothing when it holds a workbook of bearable size.
     *
     * @throws Refusal S01 for a document of another kind, S13 for too many cells
     */
    void requireWorkbook(Limits limits) throws IOException {
        DirectoryNode root = file.getRoot();
        String stream = null;
        for (String name : root.getEntryNames()) {
            String low = name.toLowerCase(Locale.ROOT);
            if (DOCUMENT_STREAMS.contains(low)) {
                throw Refusal.unreadable(FileKind.OFFICE_DOCUMENT.variant());
            }
            stream = WORKBOOK_STREAMS.contains(low) ? name : stream;
        }
        if (stream == null) {
            throw Refusal.unreadable(FileKind.UNKNOWN.variant());
        }
        try (InputStream in = root.createDocumentInputStream(stream)) {
            int cells = cells(in.readAllBytes());
            if (cells > limits.cells()) {
                throw Refusal.beyondLimit("cells", limits.cells(), cells);
            }
        }
    }

    /** The filled cells in all sheets, counted by their records alone. */
    private static int cells(byte[] stream) {
        int count = 0;
        int at = 0;
        while (at + RECORD_HEADER <= stream.length) {
            int kind = littleEndian(stream, at);
            int length = littleEndian(stream, at + 2);
            if (CELL_RECORDS.contains(kind)) {
                count++;
            } else if (kind == MULTIPLE_NUMBERS) {
                count += length / BYTES_A_NUMBER;
            }
            at += RECORD_HEADER + length;
        }
        return count;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static POIFSFileSystem open(byte[] bytes) throws IOException {
        return new POIFSFileSystem(new ByteArrayInputStream(bytes));
    }
}
