/** The rules as pages; findings by rule and by department. */
package hebiao.web.findings;
