package hebiao.importer.ledger;

import java.util.OptionalInt;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which 凭证号 have been seen, and on which line. A million texts would take 100 MB, so each is kept as 128 bits of its
 * hash: the chance that two of ten million different ones agree is below 1 in 10 to the 24.
 */
final class Vouchers {

    private static final int FIRST_CAPACITY = 1 << 12;

    /** Two for each slot: they are looked up at random, and so lie together. */
    private long[] hashes = new long[2 * FIRST_CAPACITY];
    /** 0 where a slot is free. */
    private int[] lines = new int[FIRST_CAPACITY];
    private int count;
    private byte[] text = new byte[64];

    /** The line on which this number of a year stood first; empty when this is the first. */
    OptionalInt first(int year, String number, int line) {
        int length = write(year, number);
        long[] hash = MurmurHash3.hash128x64(text, 0, length, 0);
        int slot = slot(hash[0], hash[1]);
        if (lines[slot] != 0) {
            return OptionalInt.of(lines[slot]);
        }
        put(slot, hash[0], hash[1], line);
        if (++count * 2L > lines.length) {
            grow();
        }
        return OptionalInt.empty();
    }

    /** Year and number, two bytes a character; gives their length. */
    private int write(int year, String number) {
        int length = 2 * number.length() + 2;
        text = length <= text.length ? text : new byte[2 * length];
        text[0] = (byte) (year >> 8);
        text[1] = (byte) year;
        for (int at = 0; at < number.length(); at++) {
            char c = number.charAt(at);
            text[2 * at + 2] = (byte) (c >> 8);
            text[2 * at + 3] = (byte) c;
        }
        return length;
    }

    private int slot(long first, long second) {
        int at = (int) first & (lines.length - 1);
        while (lines[at] != 0 && (hashes[2 * at] != first || hashes[2 * at + 1] != second)) {
            at = (at + 1) & (lines.length - 1);
        }
        return at;
    }

    private void put(int slot, long first, long second, int line) {
        hashes[2 * slot] = first;
        hashes[2 * slot + 1] = second;
        lines[slot] = line;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        for (int at = 0; at < oldLines.length; at++) {
            if (oldLines[at] != 0) {
                long first = oldHashes[2 * at];
                long second = oldHashes[2 * at + 1];
                put(slot(first, second), first, second, oldLines[at]);
            }
        }
    }
}
