package hebiao.importer.ledger;

/**
 * One line of 项目库: who must file what.
 *
 * @param line where it stands in the file, counted from 1
 * @param code 项目编码; empty when the roster gives none
 * @param project 项目名称, never empty
 * @param department 主管部门; empty when the roster gives none
 * @param unit 实施单位; empty when the roster gives none
 * @param year 年度; null when the roster gives none
 * @param due 填报截止日 as written; empty when the roster gives none
 */
public record RosterLine(int line, String code, String project, String department, String unit, Integer year, String due) {
}
