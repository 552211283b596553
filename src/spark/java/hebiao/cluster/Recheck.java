package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import hebiao.consolidation.CheckedFile;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.SubmittedFile;
import hebiao.replay.FindingChanges;
import hebiao.replay.SaidFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code spark-submit --class hebiao.cluster.Recheck}: an archive of packed forms under two policies, and what comes
 * and goes between them. Forms alone are checked, without ledgers.
 */
@Command(name = "Recheck")
public final class Recheck implements Callable<Integer> {

    private static final String CHANGES = "recheck_changes";
    private static final String COUNTS = "recheck_counts";
    private static final StructType TYPE = new StructType().add("year", DataTypes.IntegerType)
            .add("department", DataTypes.StringType).add("rule", DataTypes.StringType)
            .add("change", DataTypes.StringType).add("file", DataTypes.StringType)
            .add("sheet", DataTypes.StringType).add("cell", DataTypes.StringType)
            .add("field", DataTypes.StringType).add("project", DataTypes.StringType)
            .add("severity_before", DataTypes.StringType).add("severity_after", DataTypes.StringType)
            .add("message", DataTypes.StringType);

    @Option(names = "--forms", required = true, paramLabel = "PATH",
            description = {"打包好的填报表（Pack 的结果）", "packed forms, as Pack left them"})
    private String forms;

    @Option(names = "--before", required = true, paramLabel = "NAME|FILE",
            description = {"原来的口径", "the policy before"})
    private String before;

    @Option(names = "--after", required = true, paramLabel = "NAME|FILE",
            description = {"改后的口径", "the policy after"})
    private String after;

    @Mixin
    private final TemplatesOption templates = new TemplatesOption();

    @Mixin
    private final ResultsOption results = new ResultsOption();

    @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", description = {"语言", "the language"})
    private Language language;

    private final SparkSession spark;

    Recheck(SparkSession spark) {
        this.spark = spark;
    }

    public static void main(String[] arguments) throws IOException {
        ClusterMain.run("hebiao recheck", Recheck::new, arguments);
    }

    @Override
    public Integer call() throws IOException {
        Storage storage = Storage.of(spark);
        Path folder = results.folder(storage);
        for (String table : List.of(CHANGES, COUNTS)) {
            results.refuseTaken(storage, table, List.of(new Path(folder, table)));
        }
        CheckSettings old = templates.under(before);
        CheckSettings fresh = templates.under(after);
        old.check();
        fresh.check();
        Language told = language;
        Dataset<Row> changes = spark.createDataFrame(
                PackedForms.ofAllMonths(spark, storage.demand(forms)).portions()
                        .mapPartitions(some -> changes(some, old, fresh, told)), TYPE);
        changes.write().mode("overwrite").partitionBy("year", "department")
                .parquet(new Path(folder, CHANGES).toString());
        spark.read().schema(TYPE).parquet(new Path(folder, CHANGES).toString()).groupBy("year", "department", "rule")
                .agg(count_if(col("change").equalTo("COME")).as("come"),
                        count_if(col("change").equalTo("GONE")).as("gone"),
                        count_if(col("change").equalTo("CHANGED")).as("changed"))
                .orderBy("year", "department", "rule").coalesce(1)
                .write().mode("overwrite").option("header", true).csv(new Path(folder, COUNTS).toString());
        return 0;
    }

    private static Iterator<Row> changes(Iterator<FormSource.Portion> portions, CheckSettings before,
            CheckSettings after, Language language) throws IOException {
        List<Row> rows = new ArrayList<>();
        FormSource.open(portions, file -> changes(file, before, after, language, rows));
        return rows.iterator();
    }

    private static void changes(SubmittedFile file, CheckSettings before, CheckSettings after, Language language,
            List<Row> rows) {
        CheckedFile old = before.check().check(file);
        CheckedFile fresh = after.check().check(file);
        Rulebook rulebook = Rulebook.shipped();
        FindingChanges changes = FindingChanges.between(SaidFinding.of(old.allFindings(), rulebook, language),
                SaidFinding.of(fresh.allFindings(), rulebook, language));
        Filed filed = Filed.of(fresh);
        changes.come().forEach(one -> rows.add(filed.row("COME", one, null, one.severity())));
        changes.gone().forEach(one -> rows.add(filed.row("GONE", one, one.severity(), null)));
        changes.changed().forEach(one -> rows.add(
                filed.row("CHANGED", one.after(), one.before().severity(), one.after().severity())));
    }

    /** Of which year and department the forms of a file are; the first where there are several. */
    private record Filed(Integer year, String department) {

        static Filed of(CheckedFile file) {
            return file.forms().stream().findFirst().map(form -> new Filed(form.form().fiscalYear().value(),
                    form.form().departmentInCharge().value())).orElse(new Filed(null, null));
        }

        Row row(String change, SaidFinding finding, String before, String after) {
            return RowFactory.create(year, department, finding.rule(), change, finding.file(), finding.sheet(),
                    finding.cell(), finding.field(), finding.project(), before, after, finding.message());
        }
    }
}
