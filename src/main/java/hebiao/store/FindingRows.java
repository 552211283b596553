package hebiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Findings as rows: their facts, not their words, so that they can be told in either language. */
final class FindingRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** PostgreSQL would hand over all at once. */
    private static final int FETCHED = 1000;

    private FindingRows() {
    }

    /** Numbers them from 1. */
    static void insert(Handle handle, long version, List<Finding> findings) {
        insert(handle, "finding (version_id", version, findings);
    }

    /** Those of a month that are on no form; numbers them from 1. */
    static void insert(Handle handle, String month, List<Finding> findings) {
        insert(handle, "month_finding (month", month, findings);
    }

    private static void insert(Handle handle, String tableAndOwner, Object owner, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO " + tableAndOwner + ", number, rule, severity, file, "
                + "sheet, cell, field, project, department, variant, reported, expected, arithmetic, arguments) "
                + "VALUES (:owner, :number, :rule, :severity, :file, :sheet, :cell, :field, :project, :department, "
                + ":variant, :reported, :expected, :arithmetic, :arguments)");
        int number = 1;
        for (Finding finding : findings) {
            Place place = finding.place();
            batch.bind("owner", owner).bind("number", number++).bind("rule", finding.rule())
                    .bind("severity", finding.severity().name()).bind("file", place.file())
                    .bind("sheet", place.sheet()).bind("cell", place.cell() == null ? null : place.cell().toString())
                    .bind("field", place.field() == null ? null : place.field().text())
                    .bind("project", place.project()).bind("department", place.department())
                    .bind("variant", finding.variant()).bind("reported", finding.reported())
                    .bind("expected", finding.expected()).bind("arithmetic", finding.arithmetic())
                    .bind("arguments", Trail.canonical(finding.arguments())).add();
        }
        batch.execute();
    }

    static List<Finding> of(Handle handle, long version) {
        return handle.createQuery("SELECT * FROM finding WHERE version_id = :version ORDER BY number")
                .bind("version", version).map(FindingRows::finding).list();
    }

    static List<Finding> of(Handle handle, String month) {
        return handle.createQuery("SELECT * FROM month_finding WHERE month = :month ORDER BY number")
                .bind("month", month).map(FindingRows::finding).list();
    }

    /** @param which the condition on versions of the month */
    static Map<Long, List<Finding>> byVersion(Handle handle, String month, String which) {
        Map<Long, List<Finding>> findings = new LinkedHashMap<>();
        each(handle, month, which, (version, number, finding) ->
                findings.computeIfAbsent(version, key -> new ArrayList<>()).add(finding));
        return findings;
    }

    /**
     * One after the other, in the order of the versions' numbers and then of their own: none is held.
     *
     * @param which the condition on versions of the month
     */
    static void each(Handle handle, String month, String which, FindingVisitor visitor) {
        handle.createQuery("SELECT finding.* FROM finding JOIN version ON version.id = finding.version_id " + which
                + "ORDER BY finding.version_id, finding.number").bind("month", month).setFetchSize(FETCHED)
                .map((row, context) -> {
                    visitor.found(row.getLong("version_id"), row.getInt("number"), finding(row, context));
                    return true;
                }).forEach(row -> { });
    }

    private static Finding finding(ResultSet row, StatementContext context) throws SQLException {
        String cell = row.getString("cell");
        String field = row.getString("field");
        Place place = new Place(row.getString("file"), row.getString("sheet"), cell == null ? null : CellRef.of(cell),
                field == null ? null : new FieldPath(field), row.getString("project"), row.getString("department"));
        return new Finding(row.getString("rule"), Severity.valueOf(row.getString("severity")), place,
                row.getString("variant"), row.getString("reported"), row.getString("expected"),
                row.getString("arithmetic"), arguments(row.getString("arguments")));
    }

    private static Map<String, String> arguments(String json) throws SQLException {
        try {
            return JSON.readValue(json, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new SQLException("arguments of a finding", e);
        }
    }
}
