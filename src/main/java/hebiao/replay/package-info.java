/**
 * A month from its inputs to its files, the manifest that names both, and the same month again: identical, or what
 * differs and why.
 */
package hebiao.replay;
