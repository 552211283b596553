/**
 * The grid of an xlsx file, read straight from its bytes. What it does not know for certain it leaves to POI, and says
 * why.
 */
package hebiao.importer.xlsx;
