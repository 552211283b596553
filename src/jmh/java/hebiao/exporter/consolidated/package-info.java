/** Benchmarks that look into the package: what it writes for the month, on rows that were made. */
package hebiao.exporter.consolidated;
