/** Signing in and out, the own password, the first administrator, users. */
package hebiao.web.account;
