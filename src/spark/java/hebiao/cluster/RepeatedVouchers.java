package hebiao.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;

import hebiao.importer.ledger.PaymentPieces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The payments whose 凭证号 an earlier one of the same year has; kept by the engine until {@link #close}. */
final class RepeatedVouchers implements AutoCloseable {

    private final Dataset<Row> lines;
    /** How many there are in each file that has any, by its number. */
    private final Map<Integer, Long> counts = new HashMap<>();

    /** @param payments as {@link PaymentRows#TYPE} has them */
    RepeatedVouchers(Dataset<Row> payments) {
        WindowSpec same = Window.partitionBy(col("year"), col("voucher")).orderBy(col("at"));
        this.lines = payments.where(col("voucher").notEqual("")).select(col("at"), col("voucher"),
                        floor(col("month").divide(PaymentRows.MONTHS_A_YEAR)).as("year"))
                .withColumn("first", min("at").over(same)).where(col("at").notEqual(col("first")))
                .select(col("at"), col("voucher"), col("first"),
                        shiftright(col("at"), PaymentRows.FILE_SHIFT).as("file"))
                .persist();
        lines.groupBy("file").count().collectAsList()
                .forEach(row -> counts.put((int) row.getLong(0), row.getLong(1)));
    }

    /** The payments without these. */
    Dataset<Row> leftOutOf(Dataset<Row> payments) {
        // by the 凭证号 too: what a piece has to say has none, and may stand at the number of a line
        return counts.isEmpty() ? payments
                : payments.join(lines.select("at", "voucher"), new String[] {"at", "voucher"}, "left_anti");
    }

    /** Says of each file which they are. */
    void say(List<PaymentPieces.Whole> files) {
        if (counts.isEmpty()) {
            return;
        }
        Map<Integer, List<PaymentPieces.Twice>> first = lines
                .withColumn("number", row_number().over(Window.partitionBy("file").orderBy("at")))
                .where(col("number").leq(PaymentPieces.TOLD_MOST)).orderBy("at").collectAsList().stream()
                .collect(Collectors.groupingBy(row -> PaymentRows.file(row.getLong(0)),
                        Collectors.mapping(RepeatedVouchers::twice, Collectors.toList())));
        first.forEach((file, some) -> files.get(file).twice(some, counts.get(file)));
    }

    private static PaymentPieces.Twice twice(Row row) {
        return new PaymentPieces.Twice(PaymentRows.position(row.getLong(0)), row.getString(1),
                PaymentPieces.line(PaymentRows.position(row.getLong(2))));
    }

    @Override
    public void close() {
        lines.unpersist();
    }
}
