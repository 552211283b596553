package hebiao.ledger;

import hebiao.finding.Place;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One line of the approved 绩效目标.
 *
 * @param code 项目编码
 * @param project 项目名称; empty when the line gives none
 * @param level1 一级指标
 * @param level2 二级指标; empty when the line gives none
 * @param level3 三级指标
 * @param target 年度指标值 as written
 * @param weight 分值, in points
 * @param place where the line stands
 */
public record ApprovedIndicator(
        String code,
        String project,
        String level1,
        String level2,
        String level3,
        String target,
        BigDecimal weight,
        Place place) {

    public ApprovedIndicator {
        Objects.requireNonNull(code);
        Objects.requireNonNull(project);
        Objects.requireNonNull(level1);
        Objects.requireNonNull(level2);
        Objects.requireNonNull(level3);
        Objects.requireNonNull(target);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(place);
    }
}
