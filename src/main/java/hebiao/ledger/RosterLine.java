package hebiao.ledger;

import hebiao.finding.Place;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of 项目库: who must file what.
 *
 * @param code 项目编码
 * @param project 项目名称
 * @param department 主管部门; empty when the roster gives none
 * @param unit 实施单位; empty when the roster gives none
 * @param year 年度; null when the roster gives none that can be read
 * @param due 填报截止日, the last day in time; null when the roster gives none that can be read
 * @param received 收到日期; null when the roster gives none that can be read
 * @param place where the line stands
 */
public record RosterLine(
        String code,
        String project,
        String department,
        String unit,
        Integer year,
        LocalDate due,
        LocalDate received,
        Place place) {

    public RosterLine {
        Objects.requireNonNull(code);
        Objects.requireNonNull(project);
        Objects.requireNonNull(department);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(place);
    }
}
