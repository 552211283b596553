package hebiao.web.month;

/**
 * What stands above every page of a month.
 *
 * @param state open; over after the last day; closed by hand
 * @param mayChange whether the visitor changes anything in it: finance, while it is not closed
 * @param checked when it was last checked as a whole, in Shanghai's time; null for never
 * @param since how many forms came after that
 * @param job what is going on, or ended last; null for nothing since the service was started
 */
public record PeriodHead(String month, String due, String closes, String state, boolean mayChange, String checked,
        long since, JobLine job) {

    public boolean isClosed() {
        return state.equals("closed");
    }
}
