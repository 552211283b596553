package hebiao.cluster;

import static org.apache.spark.sql.functions.col;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.packed.PackedReader;
import hebiao.packed.PackedWriter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A month as tables, made of its packed files on all machines. */
final class MonthTablesWriter {

    /** A department can be split among no more tasks than have made its rows. */
    private static final int ITEMS_A_TASK = 32;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Period period;
    private final MonthOutput output;

    MonthTablesWriter(SparkSession spark, Period period, MonthOutput output) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.period = period;
        this.output = output;
    }

    /** What becomes rows of one table. */
    private interface Rows<T> extends Serializable {
        Stream<Row> of(TableRows rows, T item);
    }

    /** Writes all tables of the month where they are not yet in their place. */
    void write(Month month) {
        List<byte[]> files = month.files().stream().map(file -> PackedWriter.packInOrder(filed(file, month))).toList();
        JavaRDD<byte[]> filed = spread(files);
        write(Table.SUBMISSIONS, filed, (TableRows rows, FiledFile file) -> rows.submissions(file));
        write(Table.FIELDS, filed, (TableRows rows, FiledFile file) -> rows.fields(file));
        write(Table.INDICATORS, filed, (TableRows rows, FiledFile file) -> rows.indicators(file));
        write(Table.FINDINGS, spread(month.findings().stream().map(PackedWriter::packInOrder).toList()),
                (TableRows rows, Finding finding) -> Stream.of(rows.finding(finding)));
        TableRows rows = new TableRows(period, Rulebook.shipped());
        save(Table.FUND_CHECKS, context.parallelize(month.comparisons().stream().map(rows::fundCheck).toList()));
    }

    private static FiledFile filed(CheckedFile file, Month month) {
        List<Integer> superseded = IntStream.range(0, file.forms().size())
                .filter(at -> month.superseded().contains(file.forms().get(at).form().source())).boxed().toList();
        return new FiledFile(file, superseded);
    }

    private JavaRDD<byte[]> spread(List<byte[]> items) {
        return context.parallelize(new ArrayList<>(items), items.size() / ITEMS_A_TASK + 1);
    }

    private <T> void write(Table table, JavaRDD<byte[]> items, Rows<T> rows) {
        int year = period.year();
        int month = period.month();
        save(table, items.flatMap(packed ->
                rows.of(new TableRows(new Period(year, month), Rulebook.shipped()), unpacked(packed)).iterator()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T unpacked(byte[] packed) {
        return (T) PackedReader.unpack(packed);
    }

    /** Departments of half a province are split among several files by the engine, small ones share a task. */
    private void save(Table table, JavaRDD<Row> rows) {
        spark.createDataFrame(rows, table.type()).hint("rebalance", col("year"), col("month"), col("department"))
                .write().partitionBy(Table.PARTITION.toArray(String[]::new)).parquet(output.partial(table).toString());
    }
}
