/**
 * What the finance office does with a month: opens it, puts its ledgers, sees who has filed, returns and accepts.
 */
package hebiao.web.board;
