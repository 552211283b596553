/** 催报: whom to remind of what, in words to copy; that it was done goes into the trail. */
package hebiao.web.reminders;
