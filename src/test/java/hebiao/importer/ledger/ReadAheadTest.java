package hebiao.importer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two threads read a ledger as one would. */
class ReadAheadTest {

    private static final String[] CELLS = {"1"};

    /** Wants {@code most} rows of each sheet one by one, or all of them. */
    private static final class Told implements RowSink {

        private final List<String> told = new ArrayList<>();
        private final int most;

        private Told(int most) {
            this.most = most;
        }

        @Override
        public More sheet(String name, boolean hidden) {
            told.add(name);
            return More.NEXT;
        }

        @Override
        public More row(int line, String[] cells) throws IOException {
            told.add(String.valueOf(line));
            if (most < 0 && line == -most) {
                throw new IOException("full");
            }
            return most <= 0 ? More.REST : line < most ? More.NEXT : More.NONE;
        }
    }

    private static void rows(RowSink sink, String sheet, int rows) throws IOException {
        More more = sink.sheet(sheet, false);
        for (int line = 1; line <= rows && more != More.NONE; line++) {
            more = sink.row(line, CELLS);
        }
    }

    @Test
    void rowsComeInTheirOrderAndSheetsBetweenThem() throws Exception {
        Told direct = new Told(0);
        Told ahead = new Told(0);
        RowSource source = sink -> {
            rows(sink, "a", 1000);
            rows(sink, "b", 0);
            rows(sink, "c", 513);
        };
        source.read(direct);
        ReadAhead.read(source, ahead);

        assertThat(ahead.told).isEqualTo(direct.told).hasSize(1516);
    }

    @Test
    void whatIsNotWantedIsNotReadSoNoDamageInItIsMet() throws Exception {
        Told told = new Told(3);
        ReadAhead.read(sink -> {
            rows(sink, "a", 1000);
            More more = sink.sheet("b", false);
            for (int line = 1; more != More.NONE; line++) {
                if (line > 3) {
                    throw new IOException("damaged");
                }
                more = sink.row(line, CELLS);
            }
        }, told);

        assertThat(told.told).containsExactly("a", "1", "2", "3", "b", "1", "2", "3");
    }

    @Test
    void whatTheSourceThrowsIsThrownBehindItsRows() {
        Told told = new Told(0);
        assertThatThrownBy(() -> ReadAhead.read(sink -> {
            rows(sink, "a", 700);
            throw new IOException("damaged");
        }, told)).isInstanceOf(IOException.class).hasMessage("damaged");

        assertThat(told.told).hasSize(701);
    }

    @Test
    void whatTheSinkThrowsEndsTheReading() {
        Told told = new Told(-500);
        assertThatThrownBy(() -> ReadAhead.read(sink -> rows(sink, "a", Integer.MAX_VALUE), told))
                .isInstanceOf(IOException.class).hasMessage("full");

        assertThat(told.told).hasSize(501);
    }
}
