package hebiao.store;

import hebiao.ledger.RosterLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** Months, their ledgers and what must be filed in them. */
public final class Periods {

    private static final String PROJECTS = "SELECT project.*, department.name AS department FROM project "
            + "LEFT JOIN department ON department.id = project.department_id WHERE month = :month ";

    private final Database database;

    Periods(Database database) {
        this.database = database;
    }

    /** All months, the newest first. */
    public List<PeriodRow> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM period ORDER BY month DESC")
                .mapTo(PeriodRow.class).list());
    }

    public Optional<PeriodRow> find(String month) {
        return database.read(handle -> find(handle, month));
    }

    /** Opens a month, or gives it other days. */
    public void open(String actor, String month, LocalDate due, LocalDate closes) {
        database.write((handle, trail) -> {
            refuseClosed(handle, month);
            handle.createUpdate("INSERT INTO period (month, due, closes, closed) VALUES (:month, :due, :closes, 0) "
                    + "ON CONFLICT (month) DO UPDATE SET due = :due, closes = :closes")
                    .bind("month", month).bind("due", due.toString()).bind("closes", closes.toString()).execute();
            return trail.add(actor, "period.open", month,
                    Map.of("due", due.toString(), "closes", closes.toString()));
        });
    }

    /** Everything that a month is made of at this moment; empty when there is no such month. */
    public Optional<MonthState> state(String month) {
        return database.read(handle -> state(handle, month));
    }

    static Optional<MonthState> state(Handle handle, String month) {
        List<Version> forms = Versions.counting(handle, month);
        return state(handle, month, projects(handle, month), forms, Versions.filed(handle, month, forms));
    }

    /**
     * What a month is for one department: its projects and forms, and what is filed for these projects by whomever. A
     * page that everybody opens must not read all that everybody sent.
     */
    public Optional<MonthState> state(String month, long department) {
        return database.read(handle -> state(handle, month, projects(handle, month, department),
                Versions.counting(handle, month, department), Versions.filed(handle, month, department)));
    }

    private static Optional<MonthState> state(Handle handle, String month, List<Project> projects,
            List<Version> forms, Map<String, Version> filed) {
        return find(handle, month).map(period -> new MonthState(period, ledgers(handle, month), projects, forms, filed,
                policy(handle, month)));
    }

    static Optional<PeriodRow> find(Handle handle, String month) {
        return handle.createQuery("SELECT * FROM period WHERE month = :month").bind("month", month)
                .mapTo(PeriodRow.class).findOne();
    }

    /** @throws MonthClosed when a month takes nothing any more */
    static void refuseClosed(Handle handle, String month) {
        if (find(handle, month).filter(PeriodRow::closed).isPresent()) {
            throw new MonthClosed(month);
        }
    }

    private static List<LedgerRow> ledgers(Handle handle, String month) {
        return handle.createQuery("SELECT * FROM ledger WHERE month = :month ORDER BY id").bind("month", month)
                .mapTo(LedgerRow.class).list();
    }

    /** The policy that a month is judged by in place of the templates' own. */
    public Optional<PolicyRow> policy(String month) {
        return database.read(handle -> policy(handle, month));
    }

    private static Optional<PolicyRow> policy(Handle handle, String month) {
        return handle.createQuery("SELECT * FROM policy WHERE month = :month").bind("month", month)
                .mapTo(PolicyRow.class).findOne();
    }

    /**
     * Judges a month by another policy from now on.
     *
     * @param policy empty for the templates' own
     */
    public void putPolicy(String actor, String month, Optional<PolicyRow> policy) {
        database.write((handle, trail) -> {
            refuseClosed(handle, month);
            handle.createUpdate("DELETE FROM policy WHERE month = :month").bind("month", month).execute();
            policy.ifPresent(row -> handle.createUpdate("INSERT INTO policy (month, name, sha256) "
                    + "VALUES (:month, :name, :sha256)").bindMethods(row).execute());
            return trail.add(actor, "policy.put", month, Map.of("policy", policy.map(PolicyRow::name).orElse(""),
                    "sha256", policy.map(PolicyRow::sha256).orElse("")));
        });
    }

    /**
     * Confirms that a project has nothing to file, or takes that back.
     *
     * @param reason null takes it back
     */
    public void putNil(String actor, Project project, String reason) {
        database.write((handle, trail) -> {
            refuseClosed(handle, project.month());
            // whatever its department said of it is settled by this
            handle.createUpdate("DELETE FROM nil_claim WHERE month = :month AND code = :code")
                    .bind("month", project.month()).bind("code", project.code()).execute();
            return putNil(handle, trail, actor, project, reason);
        });
    }

    static TrailRecord putNil(Handle handle, Trail.Writer trail, String actor, Project project, String reason) {
        handle.createUpdate("UPDATE project SET nil = :reason WHERE month = :month AND code = :code")
                .bind("reason", reason).bind("month", project.month()).bind("code", project.code()).execute();
        return trail.add(actor, reason == null ? "project.asked" : "project.nil",
                project.month() + " " + project.code(), Map.of("reason", reason == null ? "" : reason));
    }

    /** The ledgers of a month, in the order in which they came. */
    public List<LedgerRow> ledgers(String month) {
        return database.read(handle -> ledgers(handle, month));
    }

    /** Puts a ledger in the place of those of its kind; the blob must be there already. */
    public void putLedger(String actor, String month, String kind, String file, String sha256, long size) {
        database.write((handle, trail) -> {
            refuseClosed(handle, month);
            return putLedger(handle, trail, actor, new LedgerRow(0, month, kind, file, sha256, size, ""));
        });
    }

    private static TrailRecord putLedger(Handle handle, Trail.Writer trail, String actor, LedgerRow sent) {
        handle.createUpdate("DELETE FROM ledger WHERE month = :month AND kind = :kind").bindMethods(sent).execute();
        LedgerRow row = new LedgerRow(Database.nextId(handle, "ledger"), sent.month(), sent.kind(), sent.file(),
                sent.sha256(), sent.size(), trail.moment());
        handle.createUpdate("INSERT INTO ledger (id, month, kind, file, sha256, size, received) "
                + "VALUES (:id, :month, :kind, :file, :sha256, :size, :received)").bindMethods(row).execute();
        return trail.add(actor, "ledger.put", row.month() + " " + row.kind(),
                Map.of("file", row.file(), "sha256", row.sha256()));
    }

    /**
     * Puts a roster in the place of the one before, with what must be filed by it, both or neither.
     *
     * @param sent without number and moment; its blob must be there already
     * @param lines as the file has them
     */
    public void putRoster(String actor, LedgerRow sent, List<RosterLine> lines) {
        database.write((handle, trail) -> {
            refuseClosed(handle, sent.month());
            putLedger(handle, trail, actor, sent);
            return putProjects(handle, trail, actor, sent.month(), lines);
        });
    }

    /** What must be filed in a month, as its roster has it, with the nils that it names; confirmed ones stay. */
    public void putProjects(String actor, String month, List<RosterLine> lines) {
        database.write((handle, trail) -> {
            refuseClosed(handle, month);
            return putProjects(handle, trail, actor, month, lines);
        });
    }

    private static TrailRecord putProjects(Handle handle, Trail.Writer trail, String actor, String month,
            List<RosterLine> lines) {
        Map<String, String> nils = handle.createQuery(
                "SELECT code, nil FROM project WHERE month = :month AND nil IS NOT NULL")
                .bind("month", month).setMapKeyColumn("code").setMapValueColumn("nil")
                .collectInto(new GenericType<Map<String, String>>() { });
        handle.createUpdate("DELETE FROM project WHERE month = :month").bind("month", month).execute();
        int position = 0;
        for (RosterLine line : lines) {
            Long department = line.department().isEmpty() ? null : Accounts.departmentId(handle, line.department());
            handle.createUpdate("INSERT INTO project (month, code, name, department_id, unit, year, due, nil, "
                    + "position) VALUES (:month, :code, :name, :department, :unit, :year, :due, :nil, "
                    + ":position) ON CONFLICT (month, code) DO NOTHING")
                    .bind("month", month).bind("code", line.code()).bind("name", line.project())
                    .bind("department", department).bind("unit", line.unit()).bind("year", line.year())
                    .bind("due", line.due() == null ? null : line.due().toString())
                    .bind("nil", nils.getOrDefault(line.code(), line.isNil() ? line.nil() : null))
                    .bind("position", position++).execute();
        }
        return trail.add(actor, "roster.put", month, Map.of("projects", String.valueOf(lines.size())));
    }

    /** What must be filed in a month, in the order of the roster. */
    public List<Project> projects(String month) {
        return database.read(handle -> projects(handle, month));
    }

    private static List<Project> projects(Handle handle, String month) {
        return handle.createQuery(PROJECTS + "ORDER BY position").bind("month", month).mapTo(Project.class).list();
    }

    /** What one department must file in a month. */
    public List<Project> projects(String month, long department) {
        return database.read(handle -> projects(handle, month, department));
    }

    private static List<Project> projects(Handle handle, String month, long department) {
        return handle.createQuery(PROJECTS + "AND department_id = :department ORDER BY position")
                .bind("month", month).bind("department", department).mapTo(Project.class).list();
    }

    /** Whether a department must file anything in a month. */
    public boolean asks(String month, long department) {
        return database.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM project WHERE month = :month "
                + "AND department_id = :department)").bind("month", month).bind("department", department)
                .mapTo(Boolean.class).one());
    }

    /** A project of a month. */
    public Optional<Project> project(String month, String code) {
        return database.read(handle -> project(handle, month, code));
    }

    private static Optional<Project> project(Handle handle, String month, String code) {
        return handle.createQuery(PROJECTS + "AND code = :code").bind("month", month).bind("code", code)
                .mapTo(Project.class).findOne();
    }

    /** What became of a project in each month whose roster has it or in which it was filed, the oldest first. */
    public List<ProjectMonth> months(String code) {
        return database.read(handle -> handle.createQuery("SELECT * FROM period ORDER BY month")
                .mapTo(PeriodRow.class).list().stream()
                .map(period -> new ProjectMonth(period, project(handle, period.month(), code),
                        Versions.filed(handle, period.month(), code)))
                .filter(month -> month.project().isPresent() || month.version().isPresent()).toList());
    }
}
