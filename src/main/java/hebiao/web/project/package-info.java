/** A project over the months of the service: what its forms and the payments say, against the calendar. */
package hebiao.web.project;
