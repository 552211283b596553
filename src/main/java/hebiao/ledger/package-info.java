/**
 * The finance office's own ledgers as data: 项目库, 预算指标, 支付明细, 绩效目标. Amounts are in 元. Knows nothing of files
 * beyond the place at which a line stands.
 */
package hebiao.ledger;
