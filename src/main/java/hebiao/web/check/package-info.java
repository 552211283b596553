/**
 * The check of one file for the service: the same pure function as the command line's, with the month's ledgers. No
 * rule and no reading is here.
 */
package hebiao.web.check;
