package hebiao.web.month;

/**
 * A job in one sentence.
 *
 * @param running whether it still goes on
 * @param failed whether it ended without having done it
 */
public record JobLine(boolean running, boolean failed, String sentence) {
}
