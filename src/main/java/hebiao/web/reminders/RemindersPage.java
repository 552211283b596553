package hebiao.web.reminders;

import hebiao.web.month.PeriodHead;
import hebiao.web.page.Page;
import java.util.List;

/**
 * Whom to remind.
 *
 * @param departments those that have something missing or returned, in the order of their names
 * @param checked whether nobody is left out since no roster is there: false without one
 */
public record RemindersPage(PeriodHead head, List<Reminder> departments, boolean checked) implements Page {

    /**
     * What to remind a department of.
     *
     * @param missing how many projects have no form
     * @param returned how many forms are to be corrected
     * @param contacts the names of its users
     * @param text ready to be copied
     * @param last when it was last reminded and by whom; null for never
     */
    public record Reminder(String department, long missing, long returned, List<String> contacts, String text,
            String last) {
    }

    @Override
    public String template() {
        return "reminders/reminders";
    }
}
