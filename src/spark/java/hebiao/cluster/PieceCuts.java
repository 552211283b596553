package hebiao.cluster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Cuts texts at line ends, and counts the lines above each cut. A file with a quotation mark anywhere is not cut: a
 * line end may stand inside of quotation marks, and only a reader from the top knows.
 */
final class PieceCuts {

    private static final int BUFFER = 1 << 18;

    private final JavaSparkContext spark;
    private final Storage storage;
    private final long pieceBytes;

    /** @param pieceBytes about how long a piece is to be */
    PieceCuts(JavaSparkContext spark, Storage storage, long pieceBytes) {
        this.spark = spark;
        this.storage = storage;
        this.pieceBytes = pieceBytes;
    }

    /** What a task finds out about a stretch of a file; its ends moved to the next line ends. */
    private record Measured(long from, long size, int lines, boolean quoted) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The pieces of a file in their order; the file itself where it is not to be cut.
     *
     * @param file all of it, with its layout
     */
    List<PaymentPiece> of(PaymentPiece file, long length) {
        PaymentPiece whole = PaymentPiece.whole(file.file(), new Path(file.path()));
        List<PaymentPiece> stretches = new ArrayList<>();
        for (long from = 0; from < length; from += pieceBytes) {
            stretches.add(file.with(from, Math.min(pieceBytes, length - from), 0));
        }
        if (stretches.size() < 2) {
            return List.of(whole);
        }
        Storage where = storage;
        List<Measured> all = spark.parallelize(stretches, stretches.size()).map(one -> measure(one, where)).collect();
        if (all.stream().anyMatch(Measured::quoted) || all.get(0).lines() < file.textLayout().headerLine()) {
            return List.of(whole);
        }
        List<PaymentPiece> pieces = new ArrayList<>();
        int above = 0;
        for (Measured one : all) {
            if (one.size() > 0) {
                pieces.add(file.with(one.from(), one.size(), above));
            }
            above += one.lines();
        }
        return pieces;
    }

    private static Measured measure(PaymentPiece stretch, Storage storage) throws IOException {
        long end = stretch.from() + stretch.size();
        long at = Math.max(0, stretch.from() - 1);
        Path path = new Path(stretch.path());
        long length = storage.status(path).getLen();
        try (InputStream in = new BufferedInputStream(
                Channels.newInputStream(storage.open(path, at, length - at)), BUFFER)) {
            int last = stretch.from() == 0 ? '\n' : 0;
            while (last != '\n' && last >= 0) {
                last = in.read();
                at += last >= 0 ? 1 : 0;
            }
            long from = at;
            int lines = 0;
            boolean quoted = false;
            while (last >= 0 && !(at >= end && last == '\n')) {
                int before = last;
                last = in.read();
                at += last >= 0 ? 1 : 0;
                lines += last == '\r' || last == '\n' && before != '\r' ? 1 : 0;
                quoted |= last == '"';
            }
            return new Measured(from, at - from, lines, quoted);
        }
    }
}
