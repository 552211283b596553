package hebiao.store;

/**
 * 催报, once.
 *
 * @param projects how many it was about
 * @param author the name of whoever did it
 * @param written the moment, in UTC
 */
public record ReminderRow(long id, String month, String department, int projects, String author, String written) {
}
