/** A month closed: the files that {@code consolidate} gives, kept with what they were made of; and opened again. */
package hebiao.web.closing;
