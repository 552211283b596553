/**
 * One version: the submitted sheet as a table, each finding at its cell, what changed since the version before, the
 * receipt and the files to take away.
 */
package hebiao.web.sheet;
