package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.FormCheck;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.replay.FindingChanges;
import hebiao.replay.SaidFinding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive of months says that no single month can. */
@Tag("slow")
class ArchiveTest {

    private static final Path MONTH = Path.of("test-fixtures/month");

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalEngine.two();

    @Test
    void anotherPolicyBringsAndTakesWhatItDoesOnOneMachine() throws Exception {
        assertThat(ClusterMain.run(new Pack(spark), "--period", "2024-12", "--forms", "test-fixtures/forms", "--out",
                path("pack"))).isZero();
        assertThat(ClusterMain.run(new Recheck(spark), "--forms", path("pack"), "--before", "national", "--after",
                "hubei", "--out", path("recheck"))).isZero();

        Map<String, List<Long>> spread = new TreeMap<>();
        spark.read().option("header", true).csv(path("recheck/recheck_counts")).collectAsList().forEach(row ->
                add(spread, row.getAs("rule"), count(row, "come"), count(row, "gone"), count(row, "changed")));
        assertThat(spread).isEqualTo(alone()).isNotEmpty();
        assertThat(spark.read().parquet(path("recheck/recheck_changes")).where("year = 2024 and department is not null")
                .count()).isPositive();
    }

    private static long count(Row row, String column) {
        return Long.parseLong(row.getAs(column));
    }

    private static void add(Map<String, List<Long>> counts, String rule, long come, long gone, long changed) {
        counts.merge(rule, List.of(come, gone, changed), (one, other) -> List.of(one.get(0) + other.get(0),
                one.get(1) + other.get(1), one.get(2) + other.get(2)));
    }

    private static Map<String, List<Long>> alone() throws Exception {
        FormCheck before = new TemplatesOption().under("national").check();
        FormCheck after = new TemplatesOption().under("hubei").check();
        Map<String, List<Long>> counts = new TreeMap<>();
        try (SubmittedFiles forms = SubmittedFiles.of(List.of(Path.of("test-fixtures/forms")))) {
            for (SubmittedFile form : forms.files()) {
                FindingChanges.between(said(before, form), said(after, form)).byRule()
                        .forEach(rule -> add(counts, rule.rule(), rule.come(), rule.gone(), rule.changed()));
            }
        }
        return counts;
    }

    private static List<SaidFinding> said(FormCheck check, SubmittedFile form) {
        return SaidFinding.of(check.check(form).allFindings(), Rulebook.shipped(), Language.ZH);
    }

    @Test
    void threeMonthsBecomeAHistory() {
        for (String month : List.of("2024-10", "2024-11", "2024-12")) {
            List<String> arguments = new ArrayList<>(List.of("--period", month, "--forms",
                    MONTH.resolve(month + ".zip").toString(), "--out", path("tables"), "--replace"));
            for (String ledger : List.of("roster.xlsx", "budget.xlsx", "payments.csv")) {
                arguments.add("--" + ledger.substring(0, ledger.indexOf('.')));
                arguments.add(MONTH.resolve(ledger).toString());
            }
            assertThat(ClusterMain.run(new Consolidate(spark), arguments.toArray(String[]::new))).isZero();
        }
        assertThat(ClusterMain.run(new History(spark), "--tables", path("tables"), "--out", path("history"))).isZero();

        Dataset<Row> execution = table("execution_history");
        assertThat(execution.select("month").distinct().count()).isEqualTo(3);
        // the project that reported too much in November and took it back in December
        Row november = execution.where("month = 11 and executed_minus_paid > 0").first();
        String code = november.getAs("code");
        assertThat(execution.where("month = 12 and executed_minus_paid = 0 and code = '" + code + "'").count())
                .isEqualTo(1);
        assertThat(execution.where("month = 12 and behind_calendar is not null and since_last is not null").count())
                .isGreaterThan(50);

        Dataset<Row> indicators = table("indicator_history");
        assertThat(indicators.where("month = 12 and target_changed").select("project").distinct().count())
                .isBetween(1L, 5L);
        assertThat(indicators.where("month = 12 and last_target = target").count()).isGreaterThan(100);

        Dataset<Row> texts = table("repeated_texts");
        assertThat(texts.where("likeness = 1 and size(projects) > 1").count()).isPositive();
    }

    @Test
    void textsThatAreNearlyTheSameAreFound() {
        String reason = "受疫情影响，设备采购推迟到下半年，下一步将加快采购进度，确保年底前完成";
        Dataset<Row> indicators = spark.createDataFrame(List.of(reason(1, reason), reason(2, reason),
                reason(3, reason.replace("下半年", "第四季度")), reason(4, "因施工图审查时间较长，工程于九月开工，已要求施工单位赶工期"),
                reason(5, "无")), Table.INDICATORS.type());
        Dataset<Row> fields = spark.createDataFrame(List.of(), Table.FIELDS.type());
        List<Row> pairs = new RepeatedTexts(0.6).of(indicators, fields).collectAsList();
        assertThat(pairs).hasSize(2);
        assertThat(pairs).anySatisfy(pair -> {
            assertThat(pair.<Double>getAs("likeness")).isEqualTo(1);
            assertThat(pair.getList(pair.fieldIndex("projects"))).hasToString("[项目1, 项目2]");
        });
        assertThat(pairs).anySatisfy(pair -> assertThat(pair.<Double>getAs("likeness")).isBetween(0.6, 0.99));
    }

    private static Row reason(int project, String reason) {
        Object[] cells = new Object[Table.INDICATORS.type().length()];
        cells[Table.INDICATORS.type().fieldIndex("project")] = "项目" + project;
        cells[Table.INDICATORS.type().fieldIndex("reason")] = reason;
        return RowFactory.create(cells);
    }

    private Dataset<Row> table(String name) {
        return spark.read().parquet(path("history/" + name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
