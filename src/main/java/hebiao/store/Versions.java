package hebiao.store;

import hebiao.finding.Finding;
import hebiao.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What departments sent, version by version. */
public final class Versions {

    private static final String SELECT = "SELECT version.*, department.name AS department, account.name AS author "
            + "FROM version JOIN department ON department.id = version.department_id "
            + "JOIN account ON account.id = version.account_id ";

    private static final String NEWEST = "WHERE month = :month AND version.newest = 1 ";

    /** Of the newest those that are filed for no project, or for one at least that no later form is filed for. */
    private static final String COUNTING = NEWEST + "AND (NOT EXISTS (SELECT 1 FROM filed "
            + "WHERE filed.version_id = version.id) OR EXISTS (SELECT 1 FROM filed "
            + "WHERE filed.version_id = version.id AND NOT EXISTS (SELECT 1 FROM filed later "
            + "WHERE later.month = filed.month AND later.code = filed.code "
            + "AND later.version_id > filed.version_id))) ";

    private static final String FILED = "SELECT code, MAX(version_id) AS id FROM filed WHERE month = :month ";

    private static final String OF_DEPARTMENT = "AND code IN (SELECT code FROM project WHERE month = :month "
            + "AND department_id = :department UNION SELECT own.code FROM version JOIN filed own "
            + "ON own.version_id = version.id WHERE version.month = :month AND version.newest = 1 "
            + "AND version.department_id = :department) ";

    private final Database database;

    Versions(Database database) {
        this.database = database;
    }

    /**
     * A version as it is kept.
     *
     * @param isNew false when the same bytes were the newest version already, or nothing more is taken
     * @param isLocked whether nothing was kept since the finance office has accepted the newest version
     */
    public record Kept(Version version, boolean isNew, boolean isLocked) {
    }

    /**
     * Keeps a checked file, whose blob must be there already. The same bytes as the newest version of its series are
     * that version, however often they are sent.
     */
    public Kept add(NewVersion sent) {
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, sent.month());
            Optional<Version> newest = newest(handle, sent);
            if (newest.isPresent() && newest.get().sha256().equals(sent.sha256())) {
                return new Kept(newest.get(), false, false);
            }
            if (newest.filter(version -> "ACCEPTED".equals(version.decision())).isPresent()) {
                return new Kept(newest.get(), false, true);
            }
            long id = Database.nextId(handle, "version");
            int number = newest.map(Version::number).orElse(0) + 1;
            TrailRecord record = trail.add(sent.author().login(), "version.add", String.valueOf(id),
                    Map.of("month", sent.month(), "series", sent.series(), "number", String.valueOf(number), "file",
                            sent.file(), "sha256", sent.sha256(), "status", sent.status().name()));
            newest.ifPresent(version -> handle.createUpdate("UPDATE version SET newest = 0 WHERE id = :id")
                    .bind("id", version.id()).execute());
            insert(handle, sent, id, number, record);
            for (String code : sent.codes()) {
                handle.createUpdate("INSERT INTO filed (version_id, month, code) VALUES (:id, :month, :code)")
                        .bind("id", id).bind("month", sent.month()).bind("code", code).execute();
            }
            FindingRows.insert(handle, id, sent.findings());
            Answers.carryOn(handle, id, sent.findings());
            return new Kept(find(handle, id).orElseThrow(), true, false);
        });
    }

    private static Optional<Version> newest(Handle handle, NewVersion sent) {
        return handle.createQuery(SELECT + "WHERE month = :month AND version.department_id = :department "
                + "AND series = :series ORDER BY number DESC LIMIT 1").bind("month", sent.month())
                .bind("department", sent.author().departmentId()).bind("series", sent.series())
                .mapTo(Version.class).findOne();
    }

    private static void insert(Handle handle, NewVersion sent, long id, int number, TrailRecord record) {
        handle.createUpdate("INSERT INTO version (id, month, department_id, account_id, series, number, file, sha256, "
                + "size, project, status, errors, warnings, notices, late, program, template, policy, received, "
                + "trail_seq, trail_hash) VALUES (:id, :month, :department, :account, :series, :number, :file, "
                + ":sha256, :size, :project, :status, :errors, :warnings, :notices, :late, :program, :template, "
                + ":policy, :received, :seq, :hash)")
                .bind("id", id).bind("month", sent.month()).bind("department", sent.author().departmentId())
                .bind("account", sent.author().id()).bind("series", sent.series()).bind("number", number)
                .bind("file", sent.file()).bind("sha256", sent.sha256()).bind("size", sent.size())
                .bind("project", sent.project()).bind("status", sent.status().name())
                .bind("errors", count(sent, Severity.ERROR)).bind("warnings", count(sent, Severity.WARNING))
                .bind("notices", count(sent, Severity.NOTICE)).bind("late", sent.late() ? 1 : 0)
                .bind("program", sent.program()).bind("template", sent.template()).bind("policy", sent.policy())
                .bind("received", record.written()).bind("seq", record.seq()).bind("hash", record.hash()).execute();
    }

    private static long count(NewVersion sent, Severity severity) {
        return sent.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    private static Optional<Version> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "WHERE version.id = :id").bind("id", id).mapTo(Version.class).findOne();
    }

    public Optional<Version> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** Every version of a series, the newest first. */
    public List<Version> series(Version one) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE month = :month "
                + "AND version.department_id = :department AND series = :series ORDER BY number DESC")
                .bind("month", one.month()).bind("department", one.departmentId()).bind("series", one.series())
                .mapTo(Version.class).list());
    }

    /** The newest version of each series of a month, in the order in which they came. */
    public List<Version> newest(String month) {
        return database.read(handle -> newest(handle, month));
    }

    private static List<Version> newest(Handle handle, String month) {
        return handle.createQuery(SELECT + NEWEST + "ORDER BY version.id").bind("month", month).mapTo(Version.class)
                .list();
    }

    /**
     * What a month is made of: the newest version of each form but those whose every project a later form is filed
     * for, in the order in which they came.
     */
    static List<Version> counting(Handle handle, String month) {
        return handle.createQuery(SELECT + COUNTING + "ORDER BY version.id").bind("month", month)
                .mapTo(Version.class).list();
    }

    /** Of one department. */
    static List<Version> counting(Handle handle, String month, long department) {
        return handle.createQuery(SELECT + COUNTING + "AND version.department_id = :department ORDER BY version.id")
                .bind("month", month).bind("department", department).mapTo(Version.class).list();
    }

    /** How many versions count in a month that came after one of that number. */
    public long countingSince(String month, long id) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM version " + COUNTING
                + "AND version.id > :id").bind("month", month).bind("id", id).mapTo(Long.class).one());
    }

    /** Of the versions that count in a month the newest that is filed for each project, by 项目编码. */
    static Map<String, Version> filed(Handle handle, String month, List<Version> counting) {
        return byCode(counting, handle.createQuery(FILED + "GROUP BY code").bind("month", month));
    }

    /** The same for the projects of a department, and for those that it filed a form for. */
    static Map<String, Version> filed(Handle handle, String month, long department) {
        List<Version> counting = handle.createQuery(SELECT + COUNTING + "AND version.id IN (SELECT MAX(version_id) "
                + "FROM filed WHERE month = :month " + OF_DEPARTMENT + "GROUP BY code)")
                .bind("month", month).bind("department", department).mapTo(Version.class).list();
        return byCode(counting, handle.createQuery(FILED + OF_DEPARTMENT + "GROUP BY code").bind("month", month)
                .bind("department", department));
    }

    /** Of one project; empty when none is filed for it, or what was has a later version that is not. */
    static Optional<Version> filed(Handle handle, String month, String code) {
        return handle.createQuery(SELECT + NEWEST + "AND version.id = (SELECT MAX(version_id) FROM filed "
                + "WHERE month = :month AND code = :code)").bind("month", month).bind("code", code)
                .mapTo(Version.class).findOne();
    }

    private static Map<String, Version> byCode(List<Version> counting, Query newest) {
        Map<Long, Version> byId = counting.stream().collect(Collectors.toMap(Version::id, version -> version));
        Map<String, Version> filed = new HashMap<>();
        newest.map((row, context) -> Map.entry(row.getString("code"), row.getLong("id")))
                .stream().filter(one -> byId.containsKey(one.getValue()))
                .forEach(one -> filed.put(one.getKey(), byId.get(one.getValue())));
        return filed;
    }

    /** The findings of the newest versions of a month by the version's number, each in their order. */
    public Map<Long, List<Finding>> findingsOf(String month) {
        return database.read(handle -> FindingRows.byVersion(handle, month, NEWEST));
    }

    /** Tells the findings of the newest versions of a month, version by version as they came, each in their order. */
    public void eachFinding(String month, FindingVisitor visitor) {
        database.read(handle -> {
            FindingRows.each(handle, month, NEWEST, visitor);
            return true;
        });
    }

    /** The projects that a version is filed for, sorted. */
    public List<String> codes(long id) {
        return database.read(handle -> handle.createQuery("SELECT code FROM filed WHERE version_id = :id ORDER BY code")
                .bind("id", id).mapTo(String.class).list());
    }

    /** The findings of a version, in their order. */
    public List<Finding> findings(long id) {
        return database.read(handle -> FindingRows.of(handle, id));
    }

    /** The answers to a version's doubts, in the order of the findings. */
    public List<Explanation> explanations(long id) {
        return database.read(handle -> Answers.of(handle, id));
    }

    /** Answers a doubt, or answers it anew. */
    public void explain(Account author, Version version, int number, String text) {
        database.write((handle, trail) -> {
            Periods.refuseClosed(handle, version.month());
            handle.createUpdate("INSERT INTO explanation (version_id, number, text, author, written) "
                    + "VALUES (:id, :number, :text, :author, :now) ON CONFLICT (version_id, number) "
                    + "DO UPDATE SET text = :text, author = :author, written = :now")
                    .bind("id", version.id()).bind("number", number).bind("text", text)
                    .bind("author", author.name()).bind("now", trail.moment()).execute();
            return trail.add(author.login(), "version.explain", String.valueOf(version.id()),
                    Map.of("finding", String.valueOf(number)));
        });
    }

    /**
     * Returns or accepts a version; what was decided before is overruled, and both stay in the trail.
     *
     * @return false when a newer version has come meanwhile: nothing is decided then
     */
    public boolean decide(Account author, Version version, String decision, String remark) {
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, version.month());
            boolean newest = handle.createQuery("SELECT newest FROM version WHERE id = :id")
                    .bind("id", version.id()).mapTo(Boolean.class).one();
            if (!newest) {
                return false;
            }
            decide(handle, trail, author, version, decision, remark);
            return true;
        });
    }

    private static void decide(Handle handle, Trail.Writer trail, Account author, Version version, String decision,
            String remark) {
        handle.createUpdate("UPDATE version SET decision = :decision, remark = :remark WHERE id = :id")
                .bind("decision", decision).bind("remark", remark).bind("id", version.id()).execute();
        trail.add(author.login(), "version.decide", String.valueOf(version.id()),
                Map.of("decision", decision, "remark", remark));
    }

    /**
     * Accepts the versions that count in a month, as they are at this moment, all together.
     *
     * @param which of them
     * @return how many
     */
    public int acceptAll(Account author, String month, Predicate<Version> which) {
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, month);
            List<Version> accepted = counting(handle, month).stream().filter(which).toList();
            accepted.forEach(version -> decide(handle, trail, author, version, "ACCEPTED", ""));
            return accepted.size();
        });
    }
}
