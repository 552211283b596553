package hebiao.store;

import hebiao.finding.Finding;
import hebiao.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a check of a whole month found: at its forms, and in its ledgers; and whom it was said to. */
public final class MonthChecks {

    private final Database database;

    MonthChecks(Database database) {
        this.database = database;
    }

    /** When a month was last checked as a whole. */
    public Optional<CheckRow> of(String month) {
        return database.read(handle -> handle.createQuery("SELECT * FROM month_check WHERE month = :month")
                .bind("month", month).mapTo(CheckRow.class).findOne());
    }

    /** What is said of a month's ledgers and roster, in the order of their lines. */
    public List<Finding> findings(String month) {
        return database.read(handle -> FindingRows.of(handle, month));
    }

    /**
     * Puts what a check found in the place of what was found before; answers to findings that are still there stay.
     *
     * @param made what was checked
     * @param policy under which, as one text
     * @param come how many findings are new
     * @param gone how many are no more
     * @return false when something came or changed meanwhile: nothing is put then
     */
    public boolean put(String actor, MonthState made, String program, String policy, List<CheckedVersion> versions,
            List<Finding> ledgers, long come, long gone) {
        String month = made.period().month();
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, month);
            if (!Periods.state(handle, month).equals(Optional.of(made))) {
                return false;
            }
            versions.forEach(version -> put(handle, version, program));
            handle.createUpdate("DELETE FROM month_finding WHERE month = :month").bind("month", month).execute();
            FindingRows.insert(handle, month, ledgers);
            handle.createUpdate("DELETE FROM month_check WHERE month = :month").bind("month", month).execute();
            handle.createUpdate("INSERT INTO month_check (month, written, forms, newest, program, policy) "
                    + "VALUES (:month, :written, :forms, :newest, :program, :policy)")
                    .bindMethods(new CheckRow(month, trail.moment(), versions.size(), made.forms().stream()
                            .mapToLong(Version::id).max().orElse(0), program, policy)).execute();
            trail.add(actor, "month.check", month, Map.of("forms", String.valueOf(versions.size()), "come",
                    String.valueOf(come), "gone", String.valueOf(gone), "policy", policy));
            return true;
        });
    }

    private static void put(Handle handle, CheckedVersion checked, String program) {
        long id = checked.version().id();
        List<Finding> before = FindingRows.of(handle, id);
        if (!before.equals(checked.findings())) {
            List<Explanation> answers = Answers.of(handle, id);
            Answers.remove(handle, id);
            handle.createUpdate("DELETE FROM finding WHERE version_id = :id").bind("id", id).execute();
            FindingRows.insert(handle, id, checked.findings());
            Answers.carry(handle, answers, before, id, checked.findings());
            Answers.carryOn(handle, id, checked.findings());
        }
        handle.createUpdate("UPDATE version SET status = :status, errors = :errors, warnings = :warnings, "
                + "notices = :notices, program = :program, template = :template, policy = :policy WHERE id = :id")
                .bind("status", checked.status().name()).bind("errors", count(checked, Severity.ERROR))
                .bind("warnings", count(checked, Severity.WARNING)).bind("notices", count(checked, Severity.NOTICE))
                .bind("program", program).bind("template", checked.template()).bind("policy", checked.policy())
                .bind("id", id).execute();
    }

    private static long count(CheckedVersion checked, Severity severity) {
        return checked.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    /**
     * Notes that departments were reminded.
     *
     * @param projects how many each was reminded of, by the department's name
     */
    public void remind(Account author, String month, Map<String, Integer> projects) {
        database.write((handle, trail) -> {
            projects.forEach((department, count) -> {
                ReminderRow row = new ReminderRow(Database.nextId(handle, "reminder"), month, department, count,
                        author.name(), trail.moment());
                handle.createUpdate("INSERT INTO reminder (id, month, department, projects, author, written) "
                        + "VALUES (:id, :month, :department, :projects, :author, :written)").bindMethods(row)
                        .execute();
                trail.add(author.login(), "department.remind", month + " " + department,
                        Map.of("projects", String.valueOf(count)));
            });
            return projects.size();
        });
    }

    /** The last 催报 of each department in a month, by its name. */
    public Map<String, ReminderRow> reminders(String month) {
        Map<String, ReminderRow> last = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM reminder WHERE month = :month ORDER BY id")
                .bind("month", month).mapTo(ReminderRow.class).list())
                .forEach(row -> last.put(row.department(), row));
        return last;
    }
}
