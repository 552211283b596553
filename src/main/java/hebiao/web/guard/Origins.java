package hebiao.web.guard;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whether a changing request comes from a page of ours. Sec-Fetch-Site is not sent over plain http, which intranets
 * use, so Origin is looked at, and Referer where that is missing.
 */
public final class Origins {

    private Origins() {
    }

    /**
     * Whether the sender is a page of this host.
     *
     * @param origin the header; null when it is missing
     * @param referer the header; null when it is missing
     * @param host the header Host
     */
    public static boolean isOwn(String origin, String referer, String host) {
        String sender = origin != null ? origin : referer;
        if (sender == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(sender).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
