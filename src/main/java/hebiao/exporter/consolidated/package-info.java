/**
 * The month's workbook for the finance office: one class a sheet, over a few that know how cells, comments and charts
 * are written. The same month gives the same bytes.
 */
package hebiao.exporter.consolidated;
