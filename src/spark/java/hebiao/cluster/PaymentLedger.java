package hebiao.cluster;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.form.Period;
import hebiao.form.Yuan;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.importer.ledger.PaymentPieces;
import hebiao.importer.ledger.PieceReport;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** The sums of the engine as the ledger that the rules take. */
final class PaymentLedger {

    private static final FundSource[] SOURCES = FundSource.values();

    private final PaymentPieces pieces;
    private final RepeatedVouchers repeated;

    PaymentLedger(PaymentPieces pieces, RepeatedVouchers repeated) {
        this.pieces = pieces;
        this.repeated = repeated;
    }

    /**
     * Puts the files together and adds up their groups.
     *
     * @param reports of the pieces of each file, in their order
     * @param groups sums by project, source and month
     */
    LedgerReader.Read<Payments> of(List<Path> files, List<List<PaymentPiece>> cut, List<List<PieceReport>> reports,
            List<Row> groups) throws LedgerProblem {
        List<PaymentPieces.Whole> wholes = new ArrayList<>();
        for (int at = 0; at < files.size(); at++) {
            String name = files.get(at).getName();
            List<PieceReport> ofFile = reports.get(at);
            wholes.add(cut.get(at).get(0).isWhole() ? pieces.whole(name, ofFile.get(0))
                    : pieces.together(name, ofFile));
        }
        repeated.say(wholes);
        List<Finding> findings = wholes.stream().flatMap(whole -> whole.findings().stream()).sorted().toList();
        return new LedgerReader.Read<>(payments(wholes, groups), findings);
    }

    private static Payments payments(List<PaymentPieces.Whole> wholes, List<Row> groups) {
        Payments.Sums sums = new Payments.Sums();
        groups.stream().filter(row -> !row.isNullAt(row.fieldIndex("code")))
                .sorted(Comparator.comparing(row -> row.<Long>getAs("at")))
                .forEach(row -> add(sums, wholes, row));
        Place amounts = wholes.stream().map(PaymentPieces.Whole::amountColumn).filter(column -> column != null)
                .findFirst().orElse(null);
        return sums.under(amounts);
    }

    private static void add(Payments.Sums sums, List<PaymentPieces.Whole> wholes, Row row) {
        long at = row.getAs("at");
        String project = row.getAs("project");
        int month = row.getAs("month");
        sums.add(row.getAs("code"), project, SOURCES[row.<Integer>getAs("source")],
                new Period(PaymentRows.year(month), PaymentRows.monthOfYear(month)), new Yuan(amount(row)),
                () -> wholes.get(PaymentRows.file(at)).place(PaymentRows.position(at), project));
    }

    /** With as many decimals as adding line by line has. */
    private static BigDecimal amount(Row row) {
        String odd = row.getAs("odd");
        if (odd != null) {
            return new BigDecimal(odd).multiply(BigDecimal.valueOf(row.<Long>getAs("lines")));
        }
        return row.<BigDecimal>getAs("amount").setScale(row.<Integer>getAs("scale"));
    }
}
