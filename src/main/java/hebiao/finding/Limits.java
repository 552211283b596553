package hebiao.finding;

/**
 * S13: how large a file may be; checked before it is unpacked.
 *
 * @param fileBytes the file itself
 * @param unpackedBytes the sum of its parts
 * @param ratio unpacked ÷ packed, where more than 1 MiB is unpacked
 * @param entries parts in the package
 * @param cells filled cells in a workbook
 * @param sharedStrings texts that cells share; 0 in a policy from before there was this limit: as many as it has cells
 * @param merges merges in a workbook; 0 likewise
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int entries, int cells, int sharedStrings,
        int merges) {

    public Limits {
        sharedStrings = sharedStrings == 0 ? cells : sharedStrings;
        merges = merges == 0 ? cells : merges;
    }

    /** The more generous of two, each limit by itself: what any of several policies lets in is read. */
    public Limits or(Limits other) {
        return new Limits(Math.max(fileBytes, other.fileBytes), Math.max(unpackedBytes, other.unpackedBytes),
                Math.max(ratio, other.ratio), Math.max(entries, other.entries), Math.max(cells, other.cells),
                Math.max(sharedStrings, other.sharedStrings), Math.max(merges, other.merges));
    }
}
