/**
 * One filled form as data: what was typed, what was read, and the cell each came from.
 * Knows nothing of files or rules.
 */
package hebiao.form;
