package hebiao.web.check;

import hebiao.finding.Limits;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import hebiao.importer.ShownBook;
import hebiao.store.Blobs;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kept files as people see them. What is looked at is looked at again, and reading an .xls takes longer than all else
 * on its page: the last ones are at hand, as long as they are small enough together. A file never changes.
 */
public final class ShownForms {

    /** A share of the heap, so that the service stays within a small one. */
    private static final int SHARE = 16;
    /** What a cell takes apart from its texts, with its place in the map; about. */
    private static final long A_CELL = 160;
    private static final long A_CHARACTER = 2;

    private final Blobs blobs;
    private final Limits limits;
    private final FilesInHand inHand;
    private final long bytesMost;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Kept(List<ShownSheet> sheets, long bytes) {
    }

    ShownForms(Blobs blobs, Limits limits, FilesInHand inHand) {
        this.blobs = blobs;
        this.limits = limits;
        this.inHand = inHand;
        this.bytesMost = Runtime.getRuntime().maxMemory() / SHARE;
    }

    /**
     * The sheets of a file; none when it is no workbook that can be shown.
     *
     * @throws IOException when the file is gone
     */
    public List<ShownSheet> of(String sha256) throws IOException {
        Optional<List<ShownSheet>> known = known(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        try (FilesInHand.Hold hold = inHand.take()) {
            // whoever was before in the queue may have read the same
            Optional<List<ShownSheet>> meanwhile = known(sha256);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            byte[] file = blobs.get(sha256);
            hold.unpack(file.length);
            return keep(sha256, read(file));
        }
    }

    private List<ShownSheet> read(byte[] file) {
        try {
            return ShownBook.read(file, limits);
        } catch (IOException e) {
            return List.of();
        }
    }

    private synchronized Optional<List<ShownSheet>> known(String sha256) {
        return Optional.ofNullable(kept.get(sha256)).map(Kept::sheets);
    }

    private synchronized List<ShownSheet> keep(String sha256, List<ShownSheet> sheets) {
        Kept fresh = new Kept(sheets, sheets.stream().mapToLong(ShownForms::bytes).sum());
        Kept before = kept.put(sha256, fresh);
        bytes += fresh.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Kept> oldest = kept.values().iterator();
        while (bytes > bytesMost && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        return sheets;
    }

    private static long bytes(ShownSheet sheet) {
        long rowsAndColumns = sheet.heights().size() + (long) sheet.widths().size() + sheet.merges().size();
        return A_CELL * (1 + rowsAndColumns) + sheet.cells().values().stream().mapToLong(ShownForms::bytes).sum();
    }

    private static long bytes(ShownCell cell) {
        int comment = cell.comment() == null ? 0 : cell.comment().length();
        return A_CELL + A_CHARACTER * (cell.text().length() + comment);
    }
}
