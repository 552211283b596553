/**
 * A made month: departments, projects, forms and ledgers that agree with each other, with discrepancies planted on
 * purpose.
 */
package hebiao.month;
