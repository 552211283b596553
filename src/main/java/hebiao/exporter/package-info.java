/**
 * What leaves: the consolidated workbook, annotated copies, findings for machines. Knows nothing of how findings come
 * about.
 */
package hebiao.exporter;
