/** Fuzzing of every reader: honest files with edits that a fuzzer chooses, and what must hold of whatever comes out. */
package hebiao.fuzz;
