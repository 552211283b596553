package hebiao.store;

/** A month that is closed takes nothing any more, whoever was a moment too late. */
public final class MonthClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MonthClosed(String month) {
        super(month);
    }
}
