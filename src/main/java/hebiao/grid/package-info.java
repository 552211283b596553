/**
 * A sheet as cells, the same whatever file format it came from. Templates are found in it; nothing else reads sheets.
 */
package hebiao.grid;
