package hebiao.web.reminders;

/**
 * One thing that a department still owes.
 *
 * @param returned whether a form came and is to be corrected; else none came
 * @param due the last day in time
 * @param why the errors, one a line; for a missing form empty
 * @param remark of the finance office; empty for none
 */
record Owed(String department, String code, String project, String unit, boolean returned, String due, String file,
        String why, String remark) {
}
