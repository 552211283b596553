package hebiao.finding;

/**
 * S13: how large a file may be; checked before it is unpacked.
 *
 * @param fileBytes the file itself
 * @param unpackedBytes the sum of its parts
 * @param ratio unpacked ÷ packed, where more than 1 MiB is unpacked
 * @param entries parts in the package
 * @param cells filled cells in a workbook
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int entries, int cells) {
}
