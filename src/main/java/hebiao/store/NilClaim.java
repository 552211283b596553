package hebiao.store;

/**
 * 免报申报: a department says that a project has nothing to file in a month.
 *
 * @param code 项目编码
 * @param author who says so
 * @param written the moment, in UTC
 * @param remark why the finance office declined; null otherwise
 */
public record NilClaim(String month, String code, String reason, String author, String written, State state,
        String remark) {

    /** What the finance office said to it. */
    public enum State {
        /** Nothing yet: the project is still missing. */
        OPEN,
        CONFIRMED,
        DECLINED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
