/**
 * What is said of a form: rules, findings, the policy that gives the numbers, and the words in two languages.
 * Knows nothing of who finds.
 */
package hebiao.finding;
