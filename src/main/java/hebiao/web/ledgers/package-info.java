/** 项目库, 预算指标, 支付明细 and 绩效目标 of a month: put, and what is wrong with their lines. */
package hebiao.web.ledgers;
