/** The audit trail: read, verified, taken away. */
package hebiao.web.trail;
