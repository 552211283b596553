package hebiao.importer.ledger;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/**
 * Unpacks and parses in a thread of its own, while what was parsed before is used: so a ledger of a million lines is
 * read by two cores. Rows are handed on in their order; none is read ahead before it is sure to be wanted, so nothing
 * depends on which thread is faster.
 */
final class ReadAhead implements RowSink {

    private static final int ROWS = 256;
    private static final int BATCHES = 16;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<More> answers = new SynchronousQueue<>();
    private Batch batch = new Batch();
    private More more = More.NEXT;

    /** A sheet's beginning, some rows, or the end; the last of them may wait for an answer. */
    private static final class Batch {

        private boolean begins;
        private String sheet;
        private boolean hidden;
        private boolean asks;
        private boolean ends;
        private Throwable failure;
        private int count;
        private final int[] lines = new int[ROWS];
        private final String[][] cells = new String[ROWS][];
    }

    private ReadAhead() {
    }

    /**
     * Reads all rows; the sink is called in this thread.
     *
     * @throws IOException or what else the source or the sink throws
     */
    static void read(RowSource source, RowSink sink) throws IOException, OpenXML4JException, SAXException {
        ReadAhead rows = new ReadAhead();
        Thread reader = new Thread(() -> rows.readAll(source), "ledger rows");
        reader.setDaemon(true);
        reader.start();
        try {
            rows.handOver(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            reader.interrupt();
        }
    }

    private void readAll(RowSource source) {
        try {
            Throwable failure = failure(source);
            batch.failure = failure;
            batch.ends = true;
            send();
        } catch (Stopped e) {
            return;
        }
    }

    private Throwable failure(RowSource source) {
        try {
            source.read(this);
            return null;
        } catch (Stopped e) {
            throw e;
        } catch (Throwable e) {
            return e;
        }
    }

    @Override
    public More sheet(String name, boolean hidden) {
        if (batch.count > 0) {
            send();
        }
        batch.begins = true;
        batch.sheet = name;
        batch.hidden = hidden;
        return ask();
    }

    @Override
    public More row(int line, String[] cells) {
        batch.lines[batch.count] = line;
        batch.cells[batch.count++] = cells;
        if (more != More.REST) {
            return ask();
        }
        if (batch.count == ROWS) {
            send();
        }
        return More.REST;
    }

    private More ask() {
        batch.asks = true;
        send();
        try {
            more = answers.take();
            return more;
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }

    private void send() {
        try {
            batches.put(batch);
            batch = new Batch();
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
    }

    /** Nobody waits for the rows any more. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Stopped(InterruptedException cause) {
            super(cause);
        }
    }

    private void handOver(RowSink sink) throws IOException, OpenXML4JException, SAXException, InterruptedException {
        while (true) {
            Batch next = batches.take();
            More answer = next.begins ? sink.sheet(next.sheet, next.hidden) : null;
            for (int at = 0; at < next.count; at++) {
                answer = sink.row(next.lines[at], next.cells[at]);
            }
            if (next.asks) {
                answers.put(answer);
            }
            if (next.ends) {
                rethrow(next.failure);
                return;
            }
        }
    }

    private static void rethrow(Throwable failure) throws IOException, OpenXML4JException, SAXException {
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof OpenXML4JException e) {
            throw e;
        } else if (failure instanceof SAXException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }
}
