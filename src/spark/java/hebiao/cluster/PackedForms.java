package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;

import hebiao.finding.Limits;
import hebiao.form.Period;
import hebiao.importer.Refusal;
import hebiao.importer.Sha256;
import hebiao.importer.SubmittedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Forms packed into parquet, a row each: a million files of 10 KB are what kills a job that lists them. */
final class PackedForms implements FormSource {

    /** What could not be fetched has its refusal in place of its bytes. */
    static final StructType TYPE = new StructType().add("name", DataTypes.StringType)
            .add("sha256", DataTypes.StringType).add("size", DataTypes.LongType).add("bytes", DataTypes.BinaryType)
            .add("refused_rule", DataTypes.StringType).add("refused_variant", DataTypes.StringType)
            .add("refused_arguments", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));

    /** Rows of workbooks that are in memory at a time, and about how many bytes of them one task checks. */
    private static final String ROWS_AT_A_TIME = "16";
    private static final String BYTES_A_TASK = "8m";

    private final Dataset<Row> rows;

    private PackedForms(Dataset<Row> rows) {
        this.rows = rows;
    }

    /** Whether a path is a folder of packed forms, of one month or of several. */
    static boolean isPacked(Storage.Named named) {
        return named.isFolder() && !named.parquet().isEmpty();
    }

    /**
     * The packed forms of a month.
     *
     * @throws JobProblem when its partition is not there, or a column of it
     */
    static PackedForms of(SparkSession spark, Storage.Named folder, Period period) throws JobProblem {
        if (!has(folder, "year=")) {
            return new PackedForms(read(spark, folder.path()));
        }
        String month = MonthOutput.partition(period);
        if (!has(folder, month + "/")) {
            throw JobProblem.noPartition(folder.path().toString(), month);
        }
        return new PackedForms(read(spark, new Path(folder.path(), month)));
    }

    private static boolean has(Storage.Named folder, String below) {
        return folder.files().stream().anyMatch(file -> folder.inside(file).startsWith("/" + below));
    }

    /**
     * The packed forms of all months, whose names begin with their months.
     *
     * @throws JobProblem when a column is not there
     */
    static PackedForms ofAllMonths(SparkSession spark, Path folder) throws JobProblem {
        Dataset<Row> rows = read(spark, folder);
        demand(rows, folder, List.of("year", "month"));
        return new PackedForms(rows.withColumn("name", concat(col("year"), lit("-"),
                lpad(col("month").cast(DataTypes.StringType), 2, "0"), lit("/"), col("name"))));
    }

    private static Dataset<Row> read(SparkSession spark, Path place) throws JobProblem {
        spark.conf().set("spark.sql.parquet.columnarReaderBatchSize", ROWS_AT_A_TIME);
        spark.conf().set("spark.sql.files.maxPartitionBytes", BYTES_A_TASK);
        Dataset<Row> rows = spark.read().parquet(place.toString());
        demand(rows, place, List.of(TYPE.fieldNames()));
        return rows;
    }

    private static void demand(Dataset<Row> rows, Path place, List<String> columns) throws JobProblem {
        List<String> there = Arrays.asList(rows.columns());
        List<String> missing = columns.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw JobProblem.noColumns(place.toString(), missing);
        }
    }

    @Override
    public List<String> names() {
        return rows.select("name").as(Encoders.STRING()).collectAsList().stream().sorted().toList();
    }

    @Override
    public JavaRDD<Portion> portions(Collection<String> names) {
        return rows.where(col("name").isin(names.toArray())).javaRDD().map(PackedForm::new);
    }

    /** All of them; the engine need not look for their names. */
    @Override
    public JavaRDD<Portion> portions() {
        return rows.javaRDD().map(PackedForm::new);
    }

    /** One packed form. */
    private record PackedForm(Row row) implements Portion {

        private static final long serialVersionUID = 1L;

        @Override
        public void open(Consumer<SubmittedFile> taker) {
            String name = row.getAs("name");
            byte[] bytes = row.getAs("bytes");
            taker.accept(bytes != null ? new SubmittedFile(name, () -> new ByteArrayInputStream(bytes))
                    : SubmittedFile.refused(name, new Refusal(row.getAs("refused_rule"), row.getAs("refused_variant"),
                            Map.copyOf(row.getJavaMap(row.fieldIndex("refused_arguments"))))));
        }
    }

    /** A form as a row. */
    static Row row(SubmittedFile file, Limits limits) {
        try {
            byte[] bytes = file.bytes(limits);
            return RowFactory.create(file.name(), Sha256.of(bytes), (long) bytes.length, bytes, null, null, null);
        } catch (IOException e) {
            Refusal refusal = Refusal.of(e);
            return RowFactory.create(file.name(), null, null, null, refusal.rule(), refusal.variant(),
                    scala.jdk.javaapi.CollectionConverters.asScala(refusal.arguments()));
        }
    }
}
