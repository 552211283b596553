package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.grid.Book;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes to a workbook by POI: xls, encrypted files, and packages that the fast reader leaves to it. Apart from
 * {@link BookReader}, so that none of POI's classes are loaded where no such file is.
 */
final class PoiReader {

    private static final Logger LOG = LoggerFactory.getLogger(PoiReader.class);

    private PoiReader() {
    }

    /** @throws Refusal with S01, S02 or S13 when it is not read */
    static Book read(byte[] bytes, FileKind kind, Limits limits) throws Refusal {
        return reading(() -> kind == FileKind.ZIP ? readPackage(bytes, limits) : readCompound(bytes, limits));
    }

    /**
     * Something taken from POI's own workbook, within the limits that hold for reading.
     *
     * @throws Refusal with S01, S02 or S13 when it cannot be opened
     */
    static <T> T look(byte[] bytes, Limits limits, Function<Workbook, T> look) throws Refusal {
        return reading(() -> {
            if (FileKind.of(bytes) == FileKind.ZIP) {
                return lookAtPackage(bytes, limits, look);
            }
            try (POIFSFileSystem file = CompoundFile.open(bytes)) {
                CompoundFile compound = new CompoundFile(file);
                Optional<byte[]> unlocked = compound.encryptedPackage(limits);
                if (unlocked.isPresent()) {
                    return lookAtPackage(unlocked.get(), limits, look);
                }
                compound.requireWorkbook(limits);
                try (Workbook workbook = new HSSFWorkbook(file)) {
                    return look.apply(workbook);
                }
            }
        });
    }

    private static <T> T lookAtPackage(byte[] bytes, Limits limits, Function<Workbook, T> look)
            throws IOException, OpenXML4JException {
        UnpackedParts parts = new UnpackedParts(XlsxParts.of(bytes, limits, true));
        try (Workbook workbook = new XSSFWorkbook(OPCPackage.open(parts))) {
            return look.apply(workbook);
        }
    }

    private interface Reading<T> {
        T now() throws IOException, OpenXML4JException;
    }

    private static <T> T reading(Reading<T> reading) throws Refusal {
        try {
            return reading.now();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted();
        } catch (OldFileFormatException e) {
            throw Refusal.unreadable(FileKind.OLD_WORKBOOK.variant());
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError e) {
            LOG.debug("not read", e);
            throw Refusal.unreadable("damaged");
        }
    }

    private static Book readPackage(byte[] bytes, Limits limits) throws IOException, OpenXML4JException {
        return new PoiBook().read(new UnpackedParts(XlsxParts.of(bytes, limits, false)));
    }

    private static Book readCompound(byte[] bytes, Limits limits) throws IOException, OpenXML4JException {
        try (POIFSFileSystem file = CompoundFile.open(bytes)) {
            CompoundFile compound = new CompoundFile(file);
            Optional<byte[]> unlocked = compound.encryptedPackage(limits);
            if (unlocked.isPresent()) {
                return BookReader.readPackage(unlocked.get(), limits);
            }
            compound.requireWorkbook(limits);
            return new PoiBook().read(file);
        }
    }
}
