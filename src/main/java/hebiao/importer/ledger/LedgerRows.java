package hebiao.importer.ledger;

import hebiao.finding.Rulebook;
import hebiao.finding.Text;
import hebiao.importer.FileKind;
import hebiao.importer.xlsx.Unfamiliar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** The rows of a ledger whatever it is, by content and never by name. */
final class LedgerRows {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRows.class);
    private static final int HEAD = 1 << 14;
    private static final int CONTROLS_ONE_IN = 20;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    private static final Text DAMAGED = new Text("文件已损坏", "the file is damaged");
    private static final Text ENCRYPTED = new Text("文件设了密码，请先取消", "the file has a password; remove it first");
    private static final Text SAVE_AS = new Text(
            "。请换成 xlsx、xls 或 csv", ". Give it as xlsx, xls or csv");
    private static final Text TOO_LARGE = new Text("内存不够读这个文件，请拆成几个文件",
            "there is not enough memory to read it; split it into several files");
    static final Text NO_FILE = new Text("文件打不开", "the file cannot be opened");

    private final LedgerFile file;
    private final LedgerWords words;
    private final LedgerWords.Kind ledger;

    LedgerRows(LedgerFile file, LedgerWords words, LedgerWords.Kind ledger) {
        this.file = file;
        this.words = words;
        this.ledger = ledger;
    }

    /** @throws LedgerProblem when the file as a whole cannot be read */
    void read(RowSink sink) throws LedgerProblem {
        byte[] head = head();
        if (head.length == 0) {
            throw LedgerProblem.empty(ledger.name(), file.name());
        }
        try {
            FileKind kind = FileKind.of(wholeLines(head));
            if (kind == FileKind.UNKNOWN && isBinary(head)) {
                throw unreadable(kind);
            }
            readAs(kind, sink);
        } catch (LedgerProblem problem) {
            throw problem;
        } catch (TextRows.OpenQuote e) {
            LOG.debug("open quote", e);
            throw unreadable(new Text("第 " + e.line() + " 行的引号没有配对",
                    "a quotation mark on line " + e.line() + " is never closed"));
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof LedgerProblem problem ? problem : unreadable(DAMAGED);
        } catch (OutOfMemoryError e) {
            throw unreadable(TOO_LARGE);
        } catch (OldFileFormatException e) {
            throw unreadable(FileKind.OLD_WORKBOOK);
        } catch (EncryptedDocumentException e) {
            throw unreadable(ENCRYPTED);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException | StackOverflowError e) {
            LOG.debug("not read", e);
            throw unreadable(DAMAGED);
        }
    }

    /** How a text with a header is to be read; empty where the file is no text or has none. */
    Optional<TextLayout> layout() throws LedgerProblem {
        byte[] head = head();
        FileKind kind = FileKind.of(wholeLines(head));
        boolean mayBeText = kind == FileKind.CSV || kind == FileKind.TEXT || kind == FileKind.UNKNOWN;
        if (!mayBeText || kind == FileKind.UNKNOWN && isBinary(head)) {
            return Optional.empty();
        }
        try {
            Nearest text = text();
            return text.header.map(header -> new TextLayout(text.rows.charset().name(),
                    String.valueOf(text.rows.delimiter()), header));
        } catch (IOException e) {
            throw unreadable(DAMAGED);
        }
    }

    private void readAs(FileKind kind, RowSink sink)
            throws IOException, OpenXML4JException, SAXException {
        switch (kind) {
            case ZIP -> ReadAhead.read(this::readPackage, sink);
            case COMPOUND -> {
                try (InputStream in = Channels.newInputStream(file.open())) {
                    XlsRows.read(in, sink);
                }
            }
            case HTML -> html().read(sink);
            case XML_SPREADSHEET -> SpreadsheetXmlRows.read(file, sink);
            case CSV, TEXT, UNKNOWN -> ReadAhead.read(text().rows::read, sink);
            default -> throw unreadable(kind);
        }
    }

    /** A text may hold a broken byte; one byte in twenty that no text holds is no text. */
    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return controls * CONTROLS_ONE_IN > head.length;
    }

    private HtmlRows html() throws IOException {
        return new HtmlRows(file, TextEncoding.of(file).get(0));
    }

    /** What it is, in the words of the rule for forms. */
    private LedgerProblem unreadable(FileKind kind) {
        Text what = Rulebook.shipped().rule("S01").messages().get(kind.variant());
        return unreadable(new Text(what.zh() + SAVE_AS.zh(), what.en() + SAVE_AS.en()));
    }

    private void readPackage(RowSink sink) throws IOException, OpenXML4JException, SAXException {
        SecondTelling telling = new SecondTelling(sink);
        try (SeekableByteChannel channel = file.open()) {
            SheetCells.read(channel, telling);
        } catch (Unfamiliar e) {
            LOG.debug("left to POI", e);
            telling.begin();
            requireWorkbook();
            try (SeekableByteChannel channel = file.open()) {
                XlsxRows.read(channel, telling);
            }
        }
    }

    /** A package of another kind is told as what it is. */
    private void requireWorkbook() throws IOException {
        try (SeekableByteChannel channel = file.open();
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            List<String> names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
            FileKind kind = FileKind.ofPackage(names);
            if (!kind.mayBeWorkbook()) {
                throw unreadable(kind);
            }
        }
    }

    private LedgerProblem unreadable(Text reason) {
        return LedgerProblem.unreadable(ledger.name(), file.name(), reason);
    }

    private byte[] head() throws LedgerProblem {
        try (InputStream in = Channels.newInputStream(file.open())) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            LOG.debug("not opened", e);
            throw unreadable(NO_FILE);
        }
    }

    /** A text cut in the middle of a character would not be taken for one. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (head.length == HEAD && end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head : Arrays.copyOf(head, end);
    }

    /** In the charset and with the delimiter under which a header is found, or most of one. */
    private Nearest text() throws IOException {
        // every header has Chinese names, and no bytes are Chinese names in two charsets: a long file need not be
        // looked through for a byte that is not UTF-8 when its header is
        boolean unmarked = TextEncoding.marked(file).isEmpty();
        Nearest utf8 = nearest(unmarked ? List.of(StandardCharsets.UTF_8) : List.of());
        return utf8.hits == Nearest.ALL ? utf8 : nearest(TextEncoding.of(file));
    }

    /** What comes nearest to a table, and how many columns of the header it has. */
    private record Nearest(TextRows rows, int hits, Optional<Header> header) {

        private static final int ALL = Integer.MAX_VALUE;
    }

    private Nearest nearest(List<Charset> charsets) {
        Nearest best = new Nearest(null, -1, Optional.empty());
        for (Charset charset : charsets) {
            for (char delimiter : DELIMITERS) {
                TextRows rows = new TextRows(file, charset, delimiter);
                HeaderSearch search = new HeaderSearch(words, ledger);
                Optional<Header> header = find(rows, search);
                if (header.isPresent()) {
                    return new Nearest(rows, Nearest.ALL, header);
                }
                best = search.nearestHits() > best.hits ? new Nearest(rows, search.nearestHits(), header) : best;
            }
        }
        return best;
    }

    private static Optional<Header> find(TextRows rows, HeaderSearch search) {
        class FirstRows implements RowSink {

            private Optional<Header> found = Optional.empty();
            private int seen;

            @Override
            public More sheet(String name, boolean hidden) {
                return More.NEXT;
            }

            @Override
            public More row(int line, String[] cells) {
                found = search.offer(line, cells);
                return found.isEmpty() && ++seen < HeaderSearch.MOST_ROWS ? More.NEXT : More.NONE;
            }
        }

        FirstRows first = new FirstRows();
        try {
            rows.read(first);
        } catch (IOException e) {
            LOG.debug("not a text of this kind", e);
        }
        return first.found;
    }
}
