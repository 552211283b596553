package hebiao.store;

import hebiao.store.NilClaim.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** 免报 as departments claim it: nothing is nil before the finance office has confirmed it. */
public final class NilClaims {

    private final Database database;

    NilClaims(Database database) {
        this.database = database;
    }

    /** The claims of a month by 项目编码. */
    public Map<String, NilClaim> of(String month) {
        Map<String, NilClaim> claims = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM nil_claim WHERE month = :month ORDER BY code")
                .bind("month", month).mapTo(NilClaim.class).list()).forEach(claim -> claims.put(claim.code(), claim));
        return claims;
    }

    private static Optional<NilClaim> find(Handle handle, Project project) {
        return handle.createQuery("SELECT * FROM nil_claim WHERE month = :month AND code = :code")
                .bind("month", project.month()).bind("code", project.code()).mapTo(NilClaim.class).findOne();
    }

    /**
     * A department says that a project has nothing to file, in place of what it said before.
     *
     * @return false when something was filed, or it is confirmed already
     */
    public boolean claim(Account author, Project project, String reason) {
        return database.write((handle, trail) -> {
            if (!isMissing(handle, project)) {
                return false;
            }
            handle.createUpdate("INSERT INTO nil_claim (month, code, reason, author, written, state, remark) "
                    + "VALUES (:month, :code, :reason, :author, :now, 'OPEN', NULL) ON CONFLICT (month, code) "
                    + "DO UPDATE SET reason = :reason, author = :author, written = :now, state = 'OPEN', "
                    + "remark = NULL").bind("month", project.month()).bind("code", project.code())
                    .bind("reason", reason).bind("author", author.name()).bind("now", trail.moment()).execute();
            trail.add(author.login(), "nil.claim", subject(project), Map.of("reason", reason));
            return true;
        });
    }

    /** Takes a claim back that nothing was said to yet; false when there is no such. */
    public boolean withdraw(Account author, Project project) {
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, project.month());
            if (find(handle, project).filter(NilClaim::isOpen).isEmpty()) {
                return false;
            }
            handle.createUpdate("DELETE FROM nil_claim WHERE month = :month AND code = :code")
                    .bind("month", project.month()).bind("code", project.code()).execute();
            trail.add(author.login(), "nil.withdraw", subject(project), Map.of());
            return true;
        });
    }

    /** Confirms an open claim: the project is nil for its reason. False when it is open no more, or a form has come. */
    public boolean confirm(Account author, Project project) {
        return database.write((handle, trail) -> {
            Optional<NilClaim> claim = isMissing(handle, project) ? find(handle, project) : Optional.empty();
            if (claim.filter(NilClaim::isOpen).isEmpty()) {
                return false;
            }
            decide(handle, project, State.CONFIRMED, null);
            Periods.putNil(handle, trail, author.login(), project, claim.get().reason());
            return true;
        });
    }

    /** Declines an open claim: the project must be filed. False when it is open no more. */
    public boolean decline(Account author, Project project, String remark) {
        return database.write((handle, trail) -> {
            Periods.refuseClosed(handle, project.month());
            if (find(handle, project).filter(NilClaim::isOpen).isEmpty()) {
                return false;
            }
            decide(handle, project, State.DECLINED, remark);
            trail.add(author.login(), "nil.decline", subject(project), Map.of("remark", remark));
            return true;
        });
    }

    private static void decide(Handle handle, Project project, State state, String remark) {
        handle.createUpdate("UPDATE nil_claim SET state = :state, remark = :remark "
                + "WHERE month = :month AND code = :code").bind("state", state.name()).bind("remark", remark)
                .bind("month", project.month()).bind("code", project.code()).execute();
    }

    /** Whether nothing was filed for a project, and nothing need not be. */
    private static boolean isMissing(Handle handle, Project project) {
        Periods.refuseClosed(handle, project.month());
        return handle.createQuery("SELECT COUNT(*) FROM project WHERE month = :month AND code = :code "
                + "AND nil IS NULL AND NOT EXISTS (SELECT 1 FROM filed WHERE filed.month = project.month "
                + "AND filed.code = project.code)").bind("month", project.month()).bind("code", project.code())
                .mapTo(Long.class).one() > 0;
    }

    private static String subject(Project project) {
        return project.month() + " " + project.code();
    }
}
