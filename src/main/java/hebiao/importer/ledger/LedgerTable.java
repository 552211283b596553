package hebiao.importer.ledger;

import hebiao.finding.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The table of one kind of ledger in the rows of a file: finds the header of each sheet, and tells lines from the
 * rest.
 */
final class LedgerTable implements RowSink {

    private static final int ROWS_A_STEP = 1000;

    private static final int MOST_LINES_A_CELL = 20;
    private static final int LONGEST_TEXT = 4_000;

    private final LedgerFile file;
    private final LedgerWords words;
    private final LedgerWords.Kind ledger;
    private final Consumer<Line> lineTaker;
    private final LineFindings findings;
    private final LongConsumer progress;

    private HeaderSearch nearest;
    private HeaderSearch search;
    private Header header;
    private String sheet;
    private boolean hidden;
    private TotalRows totals;
    private String[] above;
    private boolean ended;
    private long rows;
    private long lines;
    private Place amountColumn;
    private Place headerCell;
    /** The header of each sheet that has one, by the sheet's number counted from 0. */
    private final Map<Integer, SheetHeader> headers = new LinkedHashMap<>();
    private int sheetNumber = -1;

    /** Where the columns of a sheet stand; a text file's only sheet has no name. */
    record SheetHeader(String sheet, Header header) {
    }

    /** @param lineTaker takes the lines one after another; what it cannot use it reports through the line */
    LedgerTable(LedgerFile file, LedgerWords words, LedgerWords.Kind ledger, Consumer<Line> lineTaker,
            LineFindings findings, LongConsumer progress) {
        this.file = file;
        this.words = words;
        this.ledger = ledger;
        this.lineTaker = lineTaker;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * Reads the whole file.
     *
     * @throws LedgerProblem when no sheet has the columns
     */
    void read() throws LedgerProblem {
        new LedgerRows(file, words, ledger).read(this);
        end();
    }

    /**
     * Reads rows that come from no file of ours.
     *
     * @throws LedgerProblem when the names are not those of the columns
     */
    void readTable(String[] names, Iterator<String[]> cells) throws LedgerProblem {
        sheet(null, false);
        More more = row(1, names);
        for (int line = 2; more == More.REST && cells.hasNext(); line++) {
            more = row(line, cells.next());
        }
        end();
    }

    /** Says what can be said only behind the last row. */
    private void end() throws LedgerProblem {
        endSheet();
        progress.accept(rows);
        if (headerCell == null) {
            throw rows == 0 ? LedgerProblem.empty(ledger.name(), file.name())
                    : LedgerProblem.missing(ledger.name(), file.name(), nearest.missing(), nearest.nearest());
        }
        if (lines == 0) {
            findings.say("noLines", headerCell, null, null, Map.of());
        }
    }

    /**
     * Reads a piece of a text file, behind whose rows others follow.
     *
     * @param known the header, for a piece below it; null for the first piece
     */
    void readPiece(TextRows piece, Header known) throws IOException {
        piece.read(known == null ? this : below(known));
    }

    private RowSink below(Header known) {
        return new RowSink() {
            @Override
            public More sheet(String name, boolean isHidden) {
                LedgerTable.this.sheet(name, isHidden);
                header = known;
                totals = new TotalRows(ledger.amount(), findings);
                return More.REST;
            }

            @Override
            public More row(int line, String[] cells) throws IOException {
                return LedgerTable.this.row(line, cells);
            }
        };
    }

    /** What has been read of a piece, to be put together with the pieces before and behind it. */
    PieceReport report() {
        return new PieceReport(headers, amountColumn, findings.said(), findings.counts(),
                totals == null ? null : totals.state(), ended, lines, rows);
    }

    /** Takes over the pieces of one file, in their order, as if their rows had been read here. */
    void takeOver(List<PieceReport> pieces) throws LedgerProblem {
        for (PieceReport piece : pieces) {
            headers.putAll(piece.headers());
            amountColumn = amountColumn == null ? piece.amountColumn() : amountColumn;
            findings.takeOver(piece.findings(), piece.counts());
            lines += piece.lines();
            rows += piece.rows();
        }
        SheetHeader first = headers.get(0);
        if (first != null) {
            sheet = first.sheet();
            header = first.header();
            headerCell = headerPlace(ledger.required().get(0));
            totals = new TotalRows(ledger.amount(), findings);
            pieces.forEach(piece -> totals.takeOver(piece.totals()));
        }
        end();
    }

    /** The number of the present sheet, counted from 0. */
    int sheetNumber() {
        return sheetNumber;
    }

    /** The header cell of the amounts in the first sheet; null when the ledger has none. */
    Place amountColumn() {
        return amountColumn;
    }

    @Override
    public More sheet(String name, boolean isHidden) {
        endSheet();
        sheetNumber++;
        sheet = name;
        hidden = isHidden;
        header = null;
        above = null;
        ended = false;
        search = new HeaderSearch(words, ledger);
        return More.NEXT;
    }

    @Override
    public More row(int line, String[] cells) throws LedgerProblem {
        if (++rows % ROWS_A_STEP == 0) {
            progress.accept(rows);
        }
        cut(cells);
        if (header != null) {
            below(line, cells);
            return More.REST;
        }
        Optional<Header> found = search.offer(line, cells);
        if (found.isPresent()) {
            return begin(found.get());
        }
        nearest = nearest == null || search.nearestHits() > nearest.nearestHits() ? search : nearest;
        return line <= HeaderSearch.MOST_ROWS ? More.NEXT : More.NONE;
    }

    /** Nothing in a ledger is as long; but one text of a megabyte may stand in every cell of a sheet. */
    private static void cut(String[] cells) {
        for (int at = 0; at < cells.length; at++) {
            if (cells[at] != null && cells[at].length() > LONGEST_TEXT) {
                cells[at] = cells[at].substring(0, LONGEST_TEXT);
            }
        }
    }

    private More begin(Header found) throws LedgerProblem {
        Optional<String> twice = search.ambiguous(found);
        if (twice.isPresent()) {
            throw LedgerProblem.twice(ledger.name(), file.name(), twice.get());
        }
        if (hidden) {
            findings.sayOfFile("hiddenSheet", sheet, Map.of());
            return More.NONE;
        }
        header = found;
        headers.put(sheetNumber, new SheetHeader(sheet, header));
        totals = new TotalRows(ledger.amount(), findings);
        headerCell = headerCell == null ? headerPlace(ledger.required().get(0)) : headerCell;
        if (ledger.amount() != null) {
            Place amounts = headerPlace(ledger.amount());
            amountColumn = amountColumn == null ? amounts : amountColumn;
            if (found.yuan().compareTo(BigDecimal.ONE) != 0) {
                findings.say("unit", amounts, found.unit(), null, Map.of());
            }
        }
        return More.REST;
    }

    private Place headerPlace(String key) {
        return findings.place(sheet, header.line(), header.columns().get(key), header.names().get(key));
    }

    private void below(int number, String[] cells) {
        Line line = new Line(header, sheet, number, filledDown(cells), findings);
        if (line.isBlank() || header.isRepeatedBy(cells, ledger.required()) || isNoLine(line, cells)) {
            return;
        }
        lines++;
        if (sheet == null && isSwallowed(cells)) {
            line.say("quotes", "code", null, null, Map.of());
            totals.spoil();
            return;
        }
        totals.count(line);
        lineTaker.accept(line);
    }

    /** A stray quotation mark makes one cell of all lines up to the next: nobody writes that many into one. */
    private static boolean isSwallowed(String[] cells) {
        for (String cell : cells) {
            if (cell != null && cell.indexOf('\n') >= 0 && cell.lines().count() > MOST_LINES_A_CELL) {
                return true;
            }
        }
        return false;
    }

    /** Totals, and what stands below the table: recognised and not counted. */
    private boolean isNoLine(Line line, String[] cells) {
        if (line.hasCode(words)) {
            return false;
        }
        // 合计 often stands in a column that we do not know, such as 序号
        List<String> texts = Arrays.stream(cells).filter(cell -> cell != null && !cell.isBlank()).toList();
        if (texts.stream().anyMatch(words::isTotal)) {
            totals.total(line);
            ended = true;
            return true;
        }
        boolean noAmount = ledger.amount() == null || line.text(ledger.amount()).isEmpty();
        return texts.stream().anyMatch(words::isSubtotal)
                || noAmount && (ended || texts.stream().anyMatch(words::isFooter));
    }

    /** A blank under a merged cell means the same as above, in the columns where ledgers merge. */
    private String[] filledDown(String[] cells) {
        if (ledger.fillDown().isEmpty()) {
            return cells;
        }
        String[] filled = Arrays.copyOf(cells, Math.max(cells.length, above == null ? 0 : above.length));
        boolean blank = Arrays.stream(cells).allMatch(cell -> cell == null || cell.isBlank());
        for (String key : ledger.fillDown()) {
            Integer column = header.columns().get(key);
            if (blank || above == null || column == null || column >= filled.length) {
                continue;
            }
            boolean empty = filled[column] == null || filled[column].isBlank();
            filled[column] = empty ? above[column] : filled[column];
        }
        above = blank ? above : filled;
        return filled;
    }

    private void endSheet() {
        if (header != null) {
            totals.check();
        }
    }
}
