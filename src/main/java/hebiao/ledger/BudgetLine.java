package hebiao.ledger;

import hebiao.finding.Place;
import hebiao.form.Yuan;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of 预算指标.
 *
 * @param code 项目编码
 * @param project 项目名称; empty when the line gives none
 * @param source 资金来源
 * @param kind 指标类型
 * @param amount 金额; an adjustment may be negative
 * @param issued 下达日期; never null for an adjustment
 * @param document 文号; empty when the line gives none
 * @param place where the line stands
 */
public record BudgetLine(
        String code,
        String project,
        FundSource source,
        Kind kind,
        Yuan amount,
        LocalDate issued,
        String document,
        Place place) {

    /** 指标类型. */
    public enum Kind {
        /** 年初预算. */
        INITIAL,
        /** 调整. */
        ADJUSTMENT
    }

    public BudgetLine {
        Objects.requireNonNull(code);
        Objects.requireNonNull(project);
        Objects.requireNonNull(source);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(document);
        Objects.requireNonNull(place);
        if (kind == Kind.ADJUSTMENT) {
            Objects.requireNonNull(issued);
        }
    }
}
