package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import hebiao.finding.Rulebook;
import hebiao.finding.Text;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.importer.ledger.PaymentPieces;
import hebiao.importer.ledger.PieceReport;
import hebiao.importer.ledger.TextLayout;
import hebiao.ledger.Payments;
import hebiao.packed.PackedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * 支付明细 of any length to the sums that the rules take: lines are read, compared and added up where they lie, only
 * the sums by project, source and month come to the machine that runs the job.
 */
final class PaymentSums {

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Storage storage;
    private final long pieceBytes;
    private final PaymentPieces pieces = new PaymentPieces(Rulebook.shipped());

    PaymentSums(SparkSession spark, Storage storage, long pieceBytes) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.storage = storage;
        this.pieceBytes = pieceBytes;
    }

    /**
     * Reads the files in the order in which they are named.
     *
     * @throws hebiao.finding.FileProblem when a file cannot be used as a whole
     */
    LedgerReader.Read<Payments> of(List<Path> files) throws IOException {
        pieces.refuseSame(files.stream().map(file -> PaymentPiece.whole(0, file).ledgerFile(storage)).toList());
        List<List<PaymentPiece>> cut = new ArrayList<>();
        for (int at = 0; at < files.size(); at++) {
            cut.add(cut(at, files.get(at)));
        }
        return of(files, cut);
    }

    /** The pieces of a file; a text without a header is told here, before any task begins. */
    private List<PaymentPiece> cut(int at, Path file) throws IOException {
        PaymentPiece whole = PaymentPiece.whole(at, file);
        if (ParquetLines.isParquet(file)) {
            return List.of(whole);
        }
        Optional<TextLayout> layout = pieces.layout(whole.ledgerFile(storage));
        if (layout.isEmpty()) {
            return List.of(whole);
        }
        PaymentPiece known = new PaymentPiece(at, file.toString(), 0, 0, 0, PaymentPiece.packed(layout.get()));
        return new PieceCuts(context, storage, pieceBytes).of(known, storage.status(file).getLen());
    }

    private LedgerReader.Read<Payments> of(List<Path> files, List<List<PaymentPiece>> cut) throws IOException {
        Dataset<Row> lines = lines(cut.stream().flatMap(List::stream).toList());
        try (RepeatedVouchers repeated = new RepeatedVouchers(lines)) {
            List<Row> groups = groups(repeated.leftOutOf(lines));
            List<List<PieceReport>> reports = reports(groups, files.size());
            List<List<PaymentPiece>> right = right(files, cut, reports);
            return right.equals(cut) ? new PaymentLedger(pieces, repeated).of(files, cut, reports, groups)
                    : of(files, right);
        }
    }

    /** The same pieces, but for the files that turn out to be readable as a whole only. */
    private static List<List<PaymentPiece>> right(List<Path> files, List<List<PaymentPiece>> cut,
            List<List<PieceReport>> reports) {
        List<List<PaymentPiece>> right = new ArrayList<>();
        for (int at = 0; at < files.size(); at++) {
            right.add(PaymentPieces.mustBeReadAsOne(reports.get(at))
                    ? List.of(PaymentPiece.whole(at, files.get(at))) : cut.get(at));
        }
        return right;
    }

    private Dataset<Row> lines(List<PaymentPiece> cut) {
        Storage where = storage;
        JavaRDD<Row> rows = context.parallelize(cut, Math.max(1, cut.size()))
                .flatMap(piece -> PaymentRows.of(piece, where));
        return spark.createDataFrame(rows, PaymentRows.TYPE);
    }

    /** Sums by project, source and month; each report, and each amount that is no usual one, is a group of its own. */
    private static List<Row> groups(Dataset<Row> lines) {
        // two pieces may have the same to say
        Dataset<Row> apart = lines.withColumn("piece", when(col("code").isNull(), col("at")));
        return apart.groupBy("piece", "code", "project", "source", "month", "odd", "report", "problemZh", "problemEn")
                .agg(sum("amount").as("amount"), max("scale").as("scale"), min("at").as("at"), count("*").as("lines"))
                .collectAsList();
    }

    private static List<List<PieceReport>> reports(List<Row> groups, int files) throws LedgerProblem {
        List<List<PieceReport>> reports = new ArrayList<>();
        for (int at = 0; at < files; at++) {
            reports.add(new ArrayList<>());
        }
        List<Row> ofPieces = groups.stream().filter(row -> row.isNullAt(row.fieldIndex("code")))
                .sorted(Comparator.comparing(row -> row.<Long>getAs("at"))).toList();
        for (Row row : ofPieces) {
            byte[] report = row.getAs("report");
            if (report == null) {
                throw LedgerProblem.told(new Text(row.getAs("problemZh"), row.getAs("problemEn")));
            }
            reports.get(PaymentRows.file(row.<Long>getAs("at"))).add((PieceReport) PackedReader.unpack(report));
        }
        return reports;
    }
}
