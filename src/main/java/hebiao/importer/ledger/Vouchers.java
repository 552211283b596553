package hebiao.importer.ledger;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which 凭证号 have been seen, and on which line. A million texts would take 100 MB, so each is kept as 128 bits of its
 * hash: the chance that two of ten million different ones agree is below 1 in 10 to the 24.
 */
final class Vouchers {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    /** 0 where a slot is free. */
    private int[] lines = new int[FIRST_CAPACITY];
    private int count;

    /** The line on which this number stood first; empty when this is the first. */
    OptionalInt first(String number, int line) {
        long[] hash = MurmurHash3.hash128x64(number.getBytes(StandardCharsets.UTF_8));
        int slot = slot(hash[0], hash[1]);
        if (lines[slot] != 0) {
            return OptionalInt.of(lines[slot]);
        }
        high[slot] = hash[0];
        low[slot] = hash[1];
        lines[slot] = line;
        if (++count * 2L > lines.length) {
            grow();
        }
        return OptionalInt.empty();
    }

    private int slot(long first, long second) {
        int at = (int) first & (lines.length - 1);
        while (lines[at] != 0 && (high[at] != first || low[at] != second)) {
            at = (at + 1) & (lines.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        high = new long[oldHigh.length * 2];
        low = new long[oldLow.length * 2];
        lines = new int[oldLines.length * 2];
        for (int at = 0; at < oldLines.length; at++) {
            if (oldLines[at] != 0) {
                int slot = slot(oldHigh[at], oldLow[at]);
                high[slot] = oldHigh[at];
                low[slot] = oldLow[at];
                lines[slot] = oldLines[at];
            }
        }
    }
}
