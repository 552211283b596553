package hebiao.cluster;

import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.TextLayout;
import hebiao.packed.PackedReader;
import hebiao.packed.PackedWriter;
import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * A part of a ledger of payments for one task to read, or all of it.
 *
 * @param file which of the files it is of, counted from 0
 * @param path of the file
 * @param from where it begins, in bytes
 * @param size in bytes
 * @param above how many lines of the file stand above it
 * @param layout how the file is to be read, packed; null where the piece is the whole file
 */
record PaymentPiece(int file, String path, long from, long size, int above, byte[] layout) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** All of a file. */
    static PaymentPiece whole(int file, Path path) {
        return new PaymentPiece(file, path.toString(), 0, 0, 0, null);
    }

    PaymentPiece with(long otherFrom, long otherSize, int otherAbove) {
        return new PaymentPiece(file, path, otherFrom, otherSize, otherAbove, layout);
    }

    static byte[] packed(TextLayout layout) {
        return PackedWriter.packInOrder(layout);
    }

    TextLayout textLayout() {
        return (TextLayout) PackedReader.unpack(layout);
    }

    boolean isWhole() {
        return layout == null;
    }

    /** Its bytes under the name of the file. */
    LedgerFile ledgerFile(Storage storage) {
        Path place = new Path(path);
        return new LedgerFile(place.getName(),
                () -> isWhole() ? storage.open(place) : storage.open(place, from, size));
    }
}
