package hebiao.importer.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a second reader take over a file in which the first met something that it does not know: what the first has told
 * is not told again, and is answered as it was.
 */
final class SecondTelling implements RowSink {

    private final RowSink sink;
    /** What was answered, a list for each sheet, up to its first answer that holds for the rest of it. */
    private final List<List<More>> answers = new ArrayList<>();
    private long told;
    private long again = Long.MAX_VALUE;
    private int sheet = -1;
    private int row;

    SecondTelling(RowSink sink) {
        this.sink = sink;
    }

    /** From here on the file is told from its beginning. */
    void begin() {
        again = 0;
        sheet = -1;
    }

    @Override
    public More sheet(String name, boolean hidden) throws IOException {
        sheet++;
        row = 0;
        if (again < told) {
            again++;
            return answer();
        }
        answers.add(new ArrayList<>());
        return remember(sink.sheet(name, hidden));
    }

    @Override
    public More row(int line, String[] cells) throws IOException {
        if (again < told) {
            again++;
            return answer();
        }
        return remember(sink.row(line, cells));
    }

    private More answer() {
        List<More> ofSheet = answers.get(sheet);
        return ofSheet.get(Math.min(row++, ofSheet.size() - 1));
    }

    private More remember(More answer) {
        List<More> ofSheet = answers.get(sheet);
        if (ofSheet.isEmpty() || ofSheet.get(ofSheet.size() - 1) != More.REST) {
            ofSheet.add(answer);
        }
        told = again == Long.MAX_VALUE ? told + 1 : told;
        return answer;
    }
}
