package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code spark-submit --class hebiao.cluster.History}: what many months of tables, as {@link Consolidate} left them,
 * say of how projects go: money through the months, indicators through the years, texts that come again.
 */
@Command(name = "History")
public final class History implements Callable<Integer> {

    private static final String EXECUTION = "execution_history";
    private static final String INDICATORS = "indicator_history";
    private static final String TEXTS = "repeated_texts";
    /** 元 in a 万元. */
    private static final int YUAN = 10_000;

    @Option(names = "--tables", required = true, paramLabel = "PATH",
            description = {"Consolidate 的结果", "what Consolidate left"})
    private String tables;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    @Option(names = "--likeness", defaultValue = "0.8", paramLabel = "0–1",
            description = {"两段话有多少相同才算重复", "how much of two texts must be the same"})
    private double likeness;

    private final SparkSession spark;

    History(SparkSession spark) {
        this.spark = spark;
    }

    public static void main(String[] arguments) throws IOException {
        ClusterMain.run("hebiao history", History::new, arguments);
    }

    @Override
    public Integer call() throws IOException {
        Storage storage = Storage.of(spark);
        Path folder = results.folder(storage);
        for (String table : List.of(EXECUTION, INDICATORS, TEXTS)) {
            results.refuseTaken(storage, table, List.of(new Path(folder, table)));
        }
        Dataset<Row> counted = table(storage, Table.SUBMISSIONS).where("counted").select("year", "month", "file",
                "sheet");
        write(execution(table(storage, Table.FUND_CHECKS)), folder, EXECUTION);
        write(indicators(counted(table(storage, Table.INDICATORS), counted)), folder, INDICATORS);
        write(new RepeatedTexts(likeness).of(counted(table(storage, Table.INDICATORS), counted),
                counted(table(storage, Table.FIELDS), counted)), folder, TEXTS);
        return 0;
    }

    private Dataset<Row> table(Storage storage, Table table) throws IOException {
        Path place = storage.demand(new Path(storage.full(tables), table.folder()).toString());
        return spark.read().schema(table.type()).parquet(place.toString());
    }

    /** Without the forms that a later one of the same project has replaced. */
    private static Dataset<Row> counted(Dataset<Row> rows, Dataset<Row> counted) {
        return rows.join(counted, new String[] {"year", "month", "file", "sheet"}, "left_semi");
    }

    private static void write(Dataset<Row> rows, Path folder, String table) {
        rows.write().mode("overwrite").parquet(new Path(folder, table).toString());
    }

    /**
     * A project and month each: what its form has as executed, in 万元, beside the share of the year that is over, and
     * beside what was paid.
     */
    private static Dataset<Row> execution(Dataset<Row> checks) {
        WindowSpec before = Window.partitionBy("department", "code", "project", "year").orderBy("month");
        Column budget = col("full_year_budget");
        return checks.groupBy("department", "code", "project", "year", "month")
                .agg(sum("form_full_year_budget").as("full_year_budget"), sum("form_executed").as("executed"),
                        sum("ledger_executed").divide(lit(YUAN)).as("paid"))
                .withColumn("rate", when(budget.gt(0), col("executed").divide(budget)))
                .withColumn("calendar", col("month").divide(lit(PaymentRows.MONTHS_A_YEAR)))
                .withColumn("behind_calendar", col("calendar").minus(col("rate")))
                .withColumn("executed_minus_paid", col("executed").minus(col("paid")))
                .withColumn("since_last", col("executed").minus(lag("executed", 1).over(before)))
                .orderBy("department", "code", "project", "year", "month");
    }

    /** An indicator of a project each time that it was filed, beside what was filed the time before. */
    private static Dataset<Row> indicators(Dataset<Row> indicators) {
        WindowSpec before = Window.partitionBy("department", "project", "level1", "level2", "level3")
                .orderBy("year", "month", "file");
        Column lastTarget = lag("target", 1).over(before);
        return indicators.where("level3 is not null")
                .select("department", "project", "level1", "level2", "level3", "year", "month", "file", "target",
                        "actual", "weight", "score")
                .withColumn("last_target", lastTarget).withColumn("last_actual", lag("actual", 1).over(before))
                .withColumn("target_changed", col("last_target").isNotNull()
                        .and(col("last_target").notEqual(col("target"))))
                .orderBy("department", "project", "level1", "level2", "level3", "year", "month", "file");
    }
}
