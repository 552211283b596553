/**
 * What a 填报人 does: sees the projects of the own department, takes the prefilled blank, sends files and sees what
 * became of each.
 */
package hebiao.web.inbox;
