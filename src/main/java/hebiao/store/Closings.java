package hebiao.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Months closed, with every file that came of it, and opened again. */
public final class Closings {

    private final Database database;

    Closings(Database database) {
        this.database = database;
    }

    /** What was answered to the doubts of a month, and the head of the trail: a closing keeps both. */
    public MonthAnswers answers(String month) {
        return database.read(handle -> MonthAnswers.of(handle, month));
    }

    /**
     * Closes a month, if it still is as it was when its files were made; the blobs must be there already.
     *
     * @param answered the answers that its files were made with
     * @param manifest the SHA-256 of manifest.json
     * @return empty when something came or changed meanwhile: nothing is closed then
     */
    public Optional<ClosingRow> close(Account author, MonthState made, MonthAnswers answered, String program,
            String manifest, List<ClosedFile> files) {
        String month = made.period().month();
        return database.write((handle, trail) -> {
            if (made.period().closed() || !Periods.state(handle, month).equals(Optional.of(made))
                    || !MonthAnswers.of(handle, month).answers().equals(answered.answers())) {
                return Optional.empty();
            }
            handle.createUpdate("UPDATE period SET closed = 1 WHERE month = :month").bind("month", month).execute();
            int number = 1 + handle.createQuery("SELECT COUNT(*) FROM closing WHERE month = :month")
                    .bind("month", month).mapTo(Integer.class).one();
            ClosingRow row = new ClosingRow(Database.nextId(handle, "closing"), month, number, author.name(),
                    trail.moment(), program, manifest, null, null);
            handle.createUpdate("INSERT INTO closing (id, month, number, author, written, program, manifest) "
                    + "VALUES (:id, :month, :number, :author, :written, :program, :manifest)")
                    .bindMethods(row).execute();
            PreparedBatch batch = handle.prepareBatch("INSERT INTO closing_file (closing_id, path, sha256, size) "
                    + "VALUES (:closing, :path, :sha256, :size)");
            files.forEach(file -> batch.bind("closing", row.id()).bindMethods(file).add());
            batch.execute();
            trail.add(author.login(), "period.close", month, Map.of("number", String.valueOf(number), "forms",
                    String.valueOf(made.forms().size()), "manifest", manifest));
            return Optional.of(row);
        });
    }

    /**
     * Opens a closed month again; what was closed stays as it is, with the reason beside it.
     *
     * @param closes the last day on which anything is taken from now on
     * @return false when it is not closed
     */
    public boolean reopen(Account author, String month, LocalDate closes, String reason) {
        return database.write((handle, trail) -> {
            int open = handle.createUpdate("UPDATE period SET closed = 0, closes = :closes "
                    + "WHERE month = :month AND closed = 1").bind("month", month).bind("closes", closes.toString())
                    .execute();
            if (open == 0) {
                return false;
            }
            handle.createUpdate("UPDATE closing SET reopened = :now, reason = :reason WHERE month = :month "
                    + "AND reopened IS NULL").bind("now", trail.moment()).bind("reason", reason)
                    .bind("month", month).execute();
            trail.add(author.login(), "period.reopen", month, Map.of("reason", reason, "closes",
                    closes.toString()));
            return true;
        });
    }

    /** All closings of a month, the newest first. */
    public List<ClosingRow> of(String month) {
        return database.read(handle -> handle.createQuery("SELECT * FROM closing WHERE month = :month "
                + "ORDER BY number DESC").bind("month", month).mapTo(ClosingRow.class).list());
    }

    public Optional<ClosingRow> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM closing WHERE id = :id").bind("id", id)
                .mapTo(ClosingRow.class).findOne());
    }

    /** The last month before that is closed and has stayed so. */
    public Optional<ClosingRow> before(String month) {
        return database.read(handle -> handle.createQuery("SELECT * FROM closing WHERE month < :month "
                + "AND reopened IS NULL ORDER BY month DESC, number DESC LIMIT 1").bind("month", month)
                .mapTo(ClosingRow.class).findOne());
    }

    /** The files of a closing, sorted by their paths. */
    public List<ClosedFile> files(long closing) {
        return database.read(handle -> handle.createQuery("SELECT path, sha256, size FROM closing_file "
                + "WHERE closing_id = :closing ORDER BY path").bind("closing", closing).mapTo(ClosedFile.class)
                .list());
    }
}
