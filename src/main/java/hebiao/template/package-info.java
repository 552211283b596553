/**
 * 表样: the template language; finding each field's cell in a filled sheet; filling a form; blank forms.
 * One workbook with placeholders reads and writes. Knows nothing of rules.
 */
package hebiao.template;
