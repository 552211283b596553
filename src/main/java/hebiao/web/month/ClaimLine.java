package hebiao.web.month;

import hebiao.store.NilClaim;
import hebiao.web.page.Moment;

/**
 * What a department says of a project that has nothing to file.
 *
 * @param written in Shanghai's time
 * @param state OPEN, CONFIRMED or DECLINED
 * @param remark why the finance office declined; null otherwise
 */
public record ClaimLine(String reason, String author, String written, String state, String remark) {

    /** @param claim null for none */
    public static ClaimLine of(NilClaim claim) {
        return claim == null ? null : new ClaimLine(claim.reason(), claim.author(), Moment.shown(claim.written()),
                claim.state().name(), claim.remark());
    }

    /** Whether the finance office has not said anything to it. */
    public boolean isOpen() {
        return state.equals(NilClaim.State.OPEN.name());
    }

    /** Whether the finance office did not agree. */
    public boolean isDeclined() {
        return state.equals(NilClaim.State.DECLINED.name());
    }
}
