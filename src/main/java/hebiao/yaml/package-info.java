/** Settings written by hand: every mistake in them is told with its file, its line and what was probably meant. */
package hebiao.yaml;
