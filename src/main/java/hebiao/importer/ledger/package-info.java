/** The finance office's ledgers from xlsx, xls, csv and tsv, streaming: by content, by the names of their columns. */
package hebiao.importer.ledger;
