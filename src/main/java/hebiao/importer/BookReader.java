package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.grid.Book;
import hebiao.importer.xlsx.BeyondLimit;
import hebiao.importer.xlsx.Unfamiliar;
import hebiao.importer.xlsx.XlsxBook;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes to a workbook, by content and never by name; what cannot be read is refused with its reason. */
public final class BookReader {

    private static final AtomicLongArray LEFT_TO_POI = new AtomicLongArray(Unfamiliar.Reason.values().length);

    private BookReader() {
    }

    /** Made when there is something to be said, which is hardly ever; making it takes a twentieth of a cold start. */
    private static final class Log {

        private static final Logger OF_READER = LoggerFactory.getLogger(BookReader.class);
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal with S01, S02 or S13 when it is not read
     */
    public static Book read(byte[] bytes, Limits limits) throws Refusal {
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.beyondLimit("default", limits.fileBytes(), bytes.length);
        }
        FileKind kind = FileKind.of(bytes);
        if (!kind.mayBeWorkbook() && kind != FileKind.IMAGE && ZipShape.isBehindSomething(bytes)) {
            throw Refusal.unreadable("zipBefore");
        }
        if (!kind.mayBeWorkbook()) {
            throw Refusal.unreadable(kind.variant());
        }
        return kind == FileKind.ZIP ? readPackage(bytes, limits) : PoiReader.read(bytes, kind, limits);
    }

    /** An xlsx file by the fast reader; what that does not know, and what may be damaged, is left to POI. */
    static Book readPackage(byte[] bytes, Limits limits) throws Refusal {
        ZipShape.require(bytes);
        try {
            return XlsxBook.read(bytes, limits);
        } catch (BeyondLimit e) {
            throw Refusal.beyondLimit(e.limit(), e.most(), e.size());
        } catch (Unfamiliar e) {
            Log.OF_READER.debug("left to POI", e);
            LEFT_TO_POI.incrementAndGet(e.reason().ordinal());
            return PoiReader.read(bytes, FileKind.ZIP, limits);
        }
    }

    /** How many files in this process were left to POI, by reason. */
    public static Map<Unfamiliar.Reason, Long> leftToPoi() {
        Map<Unfamiliar.Reason, Long> counts = new EnumMap<>(Unfamiliar.Reason.class);
        for (Unfamiliar.Reason reason : Unfamiliar.Reason.values()) {
            counts.put(reason, LEFT_TO_POI.get(reason.ordinal()));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
