package hebiao.cluster;

import hebiao.finding.Limits;
import hebiao.form.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spark-submit --class hebiao.cluster.Pack}: the forms of a month into a few large files of parquet. */
@Command(name = "Pack")
public final class Pack implements Callable<Integer> {

    /** Short stretches that a reader can go to, so that tasks share a file. */
    private static final int STRETCH_BYTES = 8 << 20;
    private static final int FORMS_A_FILE = 20_000;

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = {"月份", "the month"})
    private Period period;

    @Option(names = "--forms", required = true, paramLabel = "PATH",
            description = {"填报表：文件、文件夹、zip", "the forms: files, folders, zips"})
    private List<String> forms;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    private final SparkSession spark;

    Pack(SparkSession spark) {
        this.spark = spark;
    }

    public static void main(String[] arguments) throws IOException {
        ClusterMain.run("hebiao pack", Pack::new, arguments);
    }

    @Override
    public Integer call() throws IOException {
        Storage storage = Storage.of(spark);
        Path folder = results.folder(storage);
        Path place = new Path(folder, MonthOutput.partition(period));
        results.refuseTaken(storage, period.toString(), List.of(place));
        StoredForms stored = new StoredForms(JavaSparkContext.fromSparkContext(spark.sparkContext()), storage,
                storage.named(forms), file -> { });
        Path partial = new Path(folder, "." + period + ".partial");
        int files = stored.names().size() / FORMS_A_FILE + 1;
        JavaRDD<Row> rows = stored.portions().mapPartitions(Pack::rows);
        spark.createDataFrame(rows.coalesce(Math.max(files, spark.sparkContext().defaultParallelism())),
                        PackedForms.TYPE)
                .write().option("parquet.block.size", STRETCH_BYTES).option("compression", "uncompressed")
                .mode("overwrite").parquet(partial.toString());
        FileSystem system = storage.system(folder);
        system.delete(place, true);
        system.mkdirs(place.getParent());
        MonthOutput.move(system, partial, place);
        return 0;
    }

    /** Workbooks of every template have one limit here, the most generous. */
    private static Iterator<Row> rows(Iterator<FormSource.Portion> portions) throws IOException {
        Limits limits = CheckSettings.USUAL.check().limits();
        List<Row> rows = new ArrayList<>();
        FormSource.open(portions, file -> rows.add(PackedForms.row(file, limits)));
        return rows.iterator();
    }
}
