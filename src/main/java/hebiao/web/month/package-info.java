/**
 * A month as a whole: its inputs laid out as the command line wants them, the check and the closing as jobs that run
 * beside the pages and show how far they are. What {@code consolidate} does is done by {@code hebiao.replay}; nothing
 * of it is here.
 */
package hebiao.web.month;
