package hebiao.store;

import java.util.Optional;

/**
 * What became of a project in a month.
 *
 * @param project as the month's roster has it; empty where it has none
 * @param version the newest form that is filed for it, where it counts; empty for none
 */
public record ProjectMonth(PeriodRow period, Optional<Project> project, Optional<Version> version) {
}
