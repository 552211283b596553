/**
 * What the service keeps: all SQL, the files by their content, and the audit trail. Knows nothing of HTTP.
 *
 * <p>{@link hebiao.store.Store} opens everything. Each table has a class with its questions ({@code Accounts},
 * {@code Periods}, {@code Versions} …) and a record that it answers with. Everything that changes goes through
 * {@link hebiao.store.Database#write}, one transaction at a time, and leaves a record in the
 * {@link hebiao.store.Trail} in the same transaction: what is not in the trail did not happen.
 */
package hebiao.store;
