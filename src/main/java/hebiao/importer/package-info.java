/**
 * Bytes to a {@link hebiao.form.Submission} with its S findings: formats, limits, the template's fields, their values.
 */
package hebiao.importer;
