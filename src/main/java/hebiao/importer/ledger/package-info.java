/** 项目库 and the finance office's own ledgers: rows by the names of their columns, from xlsx, xls or csv. */
package hebiao.importer.ledger;
