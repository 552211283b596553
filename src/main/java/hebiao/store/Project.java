package hebiao.store;

/**
 * What a department must file in a month: a line of 项目库.
 *
 * @param departmentId null where the roster names no department
 * @param department its name; null with {@code departmentId}
 * @param year 年度; null where the roster gives none
 * @param due 填报截止日 as {@code YYYY-MM-DD}; null where the month's own holds
 * @param nil why there is nothing to file (免报); null where there is
 */
public record Project(String month, String code, String name, Long departmentId, String department, String unit,
        Integer year, String due, String nil) {
}
