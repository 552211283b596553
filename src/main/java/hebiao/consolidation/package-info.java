/**
 * The checking of one file as a pure function, and the month made of many. Knows nothing of sheets being written.
 */
package hebiao.consolidation;
