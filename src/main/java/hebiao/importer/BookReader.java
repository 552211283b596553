package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.grid.Book;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes to a workbook, by content and never by name; what cannot be read is refused with its reason. */
public final class BookReader {

    private static final Logger LOG = LoggerFactory.getLogger(BookReader.class);

    private BookReader() {
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal with S01, S02 or S13 when it is not read
     */
    public static Book read(byte[] bytes, Limits limits) throws Refusal {
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.beyondLimit("default", limits.fileBytes());
        }
        FileKind kind = FileKind.of(bytes);
        if (kind.variant() != null) {
            throw Refusal.unreadable(kind.variant());
        }
        try {
            return kind == FileKind.ZIP ? readPackage(bytes, limits) : readCompound(bytes, limits);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted();
        } catch (OldFileFormatException e) {
            throw Refusal.unreadable(FileKind.UNKNOWN.variant());
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
            LOG.debug("not read", e);
            throw Refusal.unreadable("damaged");
        }
    }

    private static Book readPackage(byte[] bytes, Limits limits) throws IOException, OpenXML4JException {
        return new PoiBook().read(new UnpackedParts(XlsxParts.of(bytes, limits)));
    }

    private static Book readCompound(byte[] bytes, Limits limits) throws IOException, OpenXML4JException {
        try (POIFSFileSystem file = CompoundFile.open(bytes)) {
            CompoundFile compound = new CompoundFile(file);
            Optional<byte[]> unlocked = compound.encryptedPackage(limits);
            if (unlocked.isPresent()) {
                return readPackage(unlocked.get(), limits);
            }
            compound.requireWorkbook(limits);
            return new PoiBook().read(file);
        }
    }
}
