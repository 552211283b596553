/**
 * Writes xlsx workbooks as a stream: sheet after sheet, row after row, straight into the zip, nothing kept but what
 * must stand behind the rows. Knows the file format and nothing of forms and findings.
 *
 * <p>Why not a library: POI's streaming writer takes ten times as long and minutes for tens of thousands of links;
 * fastexcel's writes neither the cached value of a formula nor boxes of comments that fit their text. Texts stand in
 * their cells (inline): a table of shared ones takes 10% longer, must be kept in memory and saves 4% of the file.
 */
package hebiao.exporter.xlsx;
