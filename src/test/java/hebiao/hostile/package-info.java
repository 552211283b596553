/**
 * Files made to break a reader: {@link hebiao.hostile.HostileFiles} makes them, {@code test-fixtures/hostile} keeps
 * them.
 */
package hebiao.hostile;
