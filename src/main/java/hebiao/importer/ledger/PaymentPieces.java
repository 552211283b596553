package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 支付明细 read in pieces by any number of machines. Put together they say what {@link LedgerReader#payments} says of
 * the whole; only the sums and the search for a 凭证号 that comes twice are left to the caller.
 */
public final class PaymentPieces {

    /** No more lines of a kind are told one by one. */
    public static final int TOLD_MOST = LineFindings.MOST_OF_A_KIND;

    private static final int SHEET_SHIFT = 32;

    private final LedgerWords words = LedgerWords.shipped();
    private final LedgerWords.Kind ledger = words.ledgers().get("payments");
    private final Rulebook rulebook;

    public PaymentPieces(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Takes the usable lines one after another. */
    @FunctionalInterface
    public interface Sink {

        /** @param position grows from line to line of a file */
        void take(long position, Payment payment);
    }

    /**
     * A line whose 凭证号 an earlier one of the year has too.
     *
     * @param position where it stands
     * @param firstLine the line of the earlier one, counted from 1
     */
    public record Twice(long position, String voucher, int firstLine) {
    }

    /**
     * Sees that no file was given twice.
     *
     * @throws LedgerProblem when two have the same bytes
     */
    public void refuseSame(List<LedgerFile> files) throws LedgerProblem {
        SameContent.refuse(ledger.name(), files);
    }

    /**
     * How a file may be cut into pieces, at line ends outside of quotation marks.
     *
     * @return empty where it must be read as a whole
     * @throws LedgerProblem when it is a text and has no header that can be used
     */
    public Optional<TextLayout> layout(LedgerFile file) throws LedgerProblem {
        return new LedgerRows(file, words, ledger).layout().filter(TextLayout::mayBeCut);
    }

    /**
     * Reads a file as a whole.
     *
     * @throws LedgerProblem when it cannot be used
     */
    public PieceReport read(LedgerFile file, Sink sink) throws LedgerProblem {
        Reading reading = new Reading(file, sink);
        reading.table.read();
        return reading.table.report();
    }

    /**
     * Reads a table whose columns have names, as a csv with the names in its first line would be read.
     *
     * @param rows what each cell says, dates as {@code 2024-12-31}; null where it is empty
     * @throws LedgerProblem when a column is missing
     */
    public PieceReport read(String file, List<String> columns, Iterator<String[]> rows, Sink sink)
            throws LedgerProblem {
        Reading reading = new Reading(LedgerFile.of(file, new byte[0]), sink);
        reading.table.readTable(columns.toArray(String[]::new), rows);
        return reading.table.report();
    }

    /**
     * Reads a part of a file that may be cut.
     *
     * @param part goes by the name of the file, and has the bytes of the part alone
     * @param above how many lines of the file stand above it
     * @throws IOException when it cannot be read
     */
    public PieceReport read(LedgerFile part, TextLayout layout, int above, Sink sink) throws IOException {
        Reading reading = new Reading(part, sink);
        reading.table.readPiece(layout.rows(part, above), above == 0 ? null : layout.header());
        return reading.table.report();
    }

    /** The line of a position, counted from 1. */
    public static int line(long position) {
        return (int) position;
    }

    private static int sheet(long position) {
        return (int) (position >> SHEET_SHIFT);
    }

    private final class Reading {

        private final LedgerTable table;
        private final Sink sink;

        Reading(LedgerFile file, Sink sink) {
            this.table = new LedgerTable(file, words, ledger, this::line,
                    new LineFindings(file.name(), rulebook), rows -> { });
            this.sink = sink;
        }

        private void line(Line line) {
            Payment.of(line, words).ifPresent(payment ->
                    sink.take(((long) table.sheetNumber() << SHEET_SHIFT) + line.number(), payment));
        }
    }

    /** A file put together of its pieces. */
    public final class Whole {

        private final LineFindings findings;
        private final Map<Integer, LedgerTable.SheetHeader> headers;
        private final Place amountColumn;

        private Whole(LineFindings findings, Map<Integer, LedgerTable.SheetHeader> headers, Place amountColumn) {
            this.findings = findings;
            this.headers = headers;
            this.amountColumn = amountColumn;
        }

        /** The header cell of the amounts. */
        public Place amountColumn() {
            return amountColumn;
        }

        /** What could not be used. */
        public List<Finding> findings() {
            return findings.all();
        }

        /**
         * Says of lines that their 凭证号 has come before.
         *
         * @param first the first of them, in their order
         * @param count how many there are
         */
        public void twice(List<Twice> first, long count) {
            first.forEach(one -> findings.say(PaymentLines.TWICE,
                    line(one.position(), "").place(PaymentLines.VOUCHER), one.voucher(), null,
                    Map.of("line", String.valueOf(one.firstLine()))));
            findings.count(PaymentLines.TWICE, (int) count - first.size());
        }

        /** Where a line stands. */
        public Place place(long position, String project) {
            return line(position, project).place(project.isEmpty() ? null : project, null);
        }

        private Line line(long position, String project) {
            LedgerTable.SheetHeader header = headers.get(sheet(position));
            return new Line(header.header(), header.sheet(), PaymentPieces.line(position), new String[0], findings);
        }
    }

    /**
     * Puts the pieces of one file together.
     *
     * @param file its name
     * @param pieces in their order
     * @throws LedgerProblem when no line can be read
     */
    public Whole together(String file, List<PieceReport> pieces) throws LedgerProblem {
        LineFindings findings = new LineFindings(file, rulebook);
        LedgerTable table = new LedgerTable(LedgerFile.of(file, new byte[0]), words, ledger,
                line -> { }, findings, rows -> { });
        table.takeOver(pieces);
        return new Whole(findings, table.report().headers(), table.amountColumn());
    }

    /** A file that was read as a whole. */
    public Whole whole(String file, PieceReport report) {
        LineFindings findings = new LineFindings(file, rulebook);
        findings.takeOver(report.findings(), report.counts());
        return new Whole(findings, report.headers(), report.amountColumn());
    }

    /** Whether a 合计 stands in a piece before the last: what lies below it is then read otherwise. */
    public static boolean mustBeReadAsOne(List<PieceReport> pieces) {
        return pieces.stream().limit(Math.max(0, pieces.size() - 1)).anyMatch(PieceReport::ended);
    }
}
