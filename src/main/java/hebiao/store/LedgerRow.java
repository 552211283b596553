package hebiao.store;

/**
 * A ledger's file of a month.
 *
 * @param kind roster, budget, payments or targets
 * @param received the moment, in UTC
 */
public record LedgerRow(long id, String month, String kind, String file, String sha256, long size, String received) {
}
