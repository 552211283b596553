package hebiao.store;

import java.util.Iterator;

/**
 * Whether a trail is whole.
 *
 * @param records how many were looked at and found right
 * @param head the hash of the last right one
 * @param broken the number of the first record that is wrong; 0 when all are right
 */
public record TrailCheck(long records, String head, long broken) {

    public boolean isWhole() {
        return broken == 0;
    }

    /** Goes through records in their order, each held against the one before. */
    static TrailCheck of(Iterator<TrailRecord> records) {
        long seq = 0;
        String head = Trail.BEGINNING;
        while (records.hasNext()) {
            TrailRecord record = records.next();
            boolean right = record.seq() == seq + 1 && record.previous().equals(head)
                    && record.hash().equals(Trail.hashOf(record));
            if (!right) {
                return new TrailCheck(seq, head, seq + 1);
            }
            seq++;
            head = record.hash();
        }
        return new TrailCheck(seq, head, 0);
    }
}
