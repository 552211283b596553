/**
 * The rules that a form is held against, one small class a family. Pure: no files, no cells, no clock.
 */
package hebiao.reconciler;
