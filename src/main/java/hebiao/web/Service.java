package hebiao.web;

import hebiao.store.Store;
import hebiao.web.check.Checking;
import java.time.Clock;

/**
 * What the service is made of.
 *
 * @param startKey what whoever makes the first administrator must know; the console shows it
 */
public record Service(Store store, Checking checking, Clock clock, String startKey) {
}
