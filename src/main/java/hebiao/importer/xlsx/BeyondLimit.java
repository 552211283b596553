package hebiao.importer.xlsx;

import java.io.IOException;

/** More of something than the policy allows in one file. */
public final class BeyondLimit extends IOException {

    private static final long serialVersionUID = 1L;

    private final String limit;
    private final long most;
    private final long size;

    BeyondLimit(String limit, long most, long size) {
        super(limit + " " + size + " > " + most);
        this.limit = limit;
        this.most = most;
        this.size = size;
    }

    /** Which limit, by the name that S13 has for it. */
    public String limit() {
        return limit;
    }

    /** How much is allowed. */
    public long most() {
        return most;
    }

    /** How much there is, or at least: counting stops at the limit. */
    public long size() {
        return size;
    }
}
