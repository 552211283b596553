package hebiao.web;

import hebiao.store.Store;
import hebiao.web.check.Checking;
import java.time.Clock;

/**
 * What the service is made of.
 *
 * @param startKey what whoever makes the first administrator must know; the console shows it
 * @param dailyBytes how much a department may send within 24 hours
 */
public record Service(Store store, Checking checking, Clock clock, String startKey, long dailyBytes) {

    /** What a department may send in a day unless something else is said: a hundred full requests have room in it. */
    public static final int DAILY_MIB = 20_000;

    /** A service with the usual limits. */
    public Service(Store store, Checking checking, Clock clock, String startKey) {
        this(store, checking, clock, startKey, (long) DAILY_MIB << 20);
    }
}
