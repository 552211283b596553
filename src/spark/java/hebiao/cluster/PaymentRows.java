package hebiao.cluster;

import hebiao.finding.FileProblem;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.Payment;
import hebiao.importer.ledger.PaymentPieces;
import hebiao.importer.ledger.PieceReport;
import hebiao.packed.PackedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The lines of payments as rows of the engine, and a row more for each piece with what else is to say of it. */
final class PaymentRows {

    static final int DECIMALS = 8;
    private static final int DIGITS = 28;
    static final int MONTHS_A_YEAR = 12;
    static final int FILE_SHIFT = 48;

    /**
     * {@code amount} holds what fits into it, with the decimals that it was printed with in {@code scale}; any other
     * amount is in {@code odd} as a text. {@code at} grows from line to line and from file to file. {@code report} is
     * null in the row of a line, and all but it and {@code at} in that of a piece.
     */
    static final StructType TYPE = new StructType()
            .add("at", DataTypes.LongType)
            .add("code", DataTypes.StringType).add("project", DataTypes.StringType)
            .add("source", DataTypes.IntegerType).add("month", DataTypes.IntegerType)
            .add("amount", DataTypes.createDecimalType(DIGITS, DECIMALS)).add("scale", DataTypes.IntegerType)
            .add("odd", DataTypes.StringType).add("voucher", DataTypes.StringType)
            .add("report", DataTypes.BinaryType).add("problemZh", DataTypes.StringType)
            .add("problemEn", DataTypes.StringType);

    private PaymentRows() {
    }

    static Iterator<Row> of(PaymentPiece piece, Storage storage) throws IOException {
        List<Row> rows = new ArrayList<>();
        PaymentPieces pieces = new PaymentPieces(Rulebook.shipped());
        PaymentPieces.Sink sink = (position, payment) -> rows.add(row(piece.file(), position, payment));
        try {
            rows.add(report(piece, PackedWriter.packInOrder(read(piece, storage, pieces, sink)), null));
        } catch (LedgerProblem problem) {
            rows.clear();
            rows.add(report(piece, null, problem));
        }
        return rows.iterator();
    }

    private static PieceReport read(PaymentPiece piece, Storage storage, PaymentPieces pieces,
            PaymentPieces.Sink sink) throws IOException {
        Path file = new Path(piece.path());
        if (ParquetLines.isParquet(file)) {
            try (ParquetLines lines = new ParquetLines(storage.configuration().value(), file)) {
                return pieces.read(file.getName(), lines.columns(), lines, sink);
            }
        }
        return piece.isWhole() ? pieces.read(piece.ledgerFile(storage), sink)
                : pieces.read(piece.ledgerFile(storage), piece.textLayout(), piece.above(), sink);
    }

    private static Row row(int file, long position, Payment line) {
        BigDecimal amount = line.amount();
        boolean fits = amount.scale() >= 0 && amount.scale() <= DECIMALS
                && amount.precision() - amount.scale() <= DIGITS - DECIMALS;
        int month = line.paidOn().getYear() * MONTHS_A_YEAR + line.paidOn().getMonthValue() - 1;
        return RowFactory.create(at(file, position), line.code(), line.project(), line.source().ordinal(), month,
                fits ? amount : null, fits ? amount.scale() : null, fits ? null : amount.toString(), line.voucher(),
                null, null, null);
    }

    private static Row report(PaymentPiece piece, byte[] report, FileProblem problem) {
        return RowFactory.create(at(piece.file(), piece.from()), null, null, null, null, null, null, null, null, report,
                problem == null ? null : problem.message(Language.ZH),
                problem == null ? null : problem.message(Language.EN));
    }

    static long at(int file, long position) {
        return ((long) file << FILE_SHIFT) + position;
    }

    /** Which file a line or piece is of, counted from 0. */
    static int file(long at) {
        return (int) (at >> FILE_SHIFT);
    }

    /** Where it stands in its file. */
    static long position(long at) {
        return at & (1L << FILE_SHIFT) - 1;
    }

    static int year(int month) {
        return month / MONTHS_A_YEAR;
    }

    static int monthOfYear(int month) {
        return month % MONTHS_A_YEAR + 1;
    }
}
