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
 * @param nil 免报原因, why nothing is to be filed although it stands here; empty where something is
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
        String nil,
        Place place) {

    public RosterLine {
        Objects.requireNonNull(code);
        Objects.requireNonNull(project);
        Objects.requireNonNull(department);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(nil);
        Objects.requireNonNull(place);
    }

    /** 免报: confirmed that there is nothing to file. */
    public boolean isNil() {
        return !nil.isEmpty();
    }
}
