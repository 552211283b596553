package hebiao.bench;

import hebiao.bench.Contender.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table: the same work on the same files by several programs, ours first, a turn each and then again,
 * so that what else the machine does strikes all alike.
 */
public final class Contest {

    private final String work;
    private final String goal;
    private final int rounds;
    private final List<Contender> contenders = new ArrayList<>();
    private String difference;

    /**
     * A contest.
     *
     * @param goal what issue 6 asks of ours, as it prints
     * @param rounds as many again go before, which are not counted
     */
    public Contest(String work, String goal, int rounds) {
        this.work = work;
        this.goal = goal;
        this.rounds = rounds;
    }

    /** One more program; the first is ours. */
    public Contest with(Contender contender) {
        contenders.add(contender);
        return this;
    }

    /** What differs between the contents of two programs; null when nothing does. */
    public String difference() {
        return difference;
    }

    /** The lines of the table. */
    public String run() throws Exception {
        double[][] millis = new double[contenders.size()][rounds];
        String expected = null;
        for (int round = -rounds; round < rounds; round++) {
            for (int at = 0; at < contenders.size(); at++) {
                System.gc();
                Turn turn = contenders.get(at).turn();
                millis[at][Math.max(round, 0)] = turn.millis();
                expected = expected == null ? turn.content() : expected;
                compare(contenders.get(at), expected, turn.content());
            }
        }
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < contenders.size(); at++) {
            Arrays.sort(millis[at]);
            boolean ours = at == 0;
            lines.append(String.format(Locale.ROOT, "| %s | %s | %s | %s | %.2f | %s |%n", ours ? work : "",
                    contenders.get(at).name(), shown(millis[at][0]), shown(median(millis[at])),
                    median(millis[at]) / median(millis[0]), ours ? goal : ""));
        }
        return lines.toString();
    }

    private void compare(Contender contender, String expected, String content) {
        if (difference == null && expected != null && content != null && !content.equals(expected)) {
            int at = 0;
            while (at < Math.min(content.length(), expected.length()) && content.charAt(at) == expected.charAt(at)) {
                at++;
            }
            difference = work + ": " + contender.name() + " has …" + around(content, at) + "… where "
                    + contenders.get(0).name() + " has …" + around(expected, at) + "…";
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40)).replace('\n', ' ');
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String shown(double millis) {
        return millis < 10 ? String.format(Locale.ROOT, "%.3f ms", millis) : String.format(Locale.ROOT, "%.0f ms",
                millis);
    }
}
