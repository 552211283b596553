package hebiao.exporter.annotation;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a cell's comment says, between two rules by which it is found again, whatever program saved the file and
 * whatever
 * somebody wrote above or below.
 */
final class Note {

    static final String AUTHOR = "核表";
    static final String BEGIN = "━━━ 核表 ━━━";
    static final String END = "━━━━━━━━━━";
    /** Excel refuses a longer comment. */
    private static final int MAX_LENGTH = 30_000;

    /** A piece of the text. */
    record Run(String text, boolean bold) {
    }

    /** Where one of our texts stands in a comment. */
    record Span(int from, int to) {
    }

    private final List<Run> runs = new ArrayList<>();

    private Note() {
    }

    /** The comment on one cell, the findings in the order given. */
    static Note of(List<Finding> findings, Rulebook rulebook, Language language) {
        Note note = new Note();
        note.runs.add(new Run(BEGIN + "\n", false));
        int length = 0;
        for (Finding finding : findings) {
            Rule rule = rulebook.rule(finding.rule());
            String head = finding.severity().name(language) + " " + rule.code() + " " + rule.name().in(language) + "\n";
            String body = body(finding, rule, rulebook, language);
            length += head.length() + body.length();
            if (length < MAX_LENGTH) {
                note.runs.add(new Run(head, true));
                note.runs.add(new Run(body, false));
            }
        }
        note.runs.add(new Run(END, false));
        return note;
    }

    private static String body(Finding finding, Rule rule, Rulebook rulebook, Language language) {
        StringBuilder body = new StringBuilder(rulebook.message(finding, language)).append('\n');
        line(body, Words.EXPECTED, finding.expected(), language);
        line(body, Words.ARITHMETIC, finding.arithmetic(), language);
        line(body, Words.ACTION, rule.action(finding.variant()).in(language), language);
        line(body, Words.BASIS, rule.cite(language), language);
        return body.toString();
    }

    private static void line(StringBuilder body, Words label, String text, Language language) {
        if (text != null && !text.isEmpty()) {
            body.append(Words.LABELLED.fill(language, Map.of("label", label.in(language), "text", text))).append('\n');
        }
    }

    List<Run> runs() {
        return runs;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Our text in a comment, with the line break before it; null when there is none. */
    static Span find(String comment) {
        int from = comment.indexOf(BEGIN);
        if (from < 0) {
            return null;
        }
        int end = comment.indexOf(END, from + BEGIN.length());
        int to = end < 0 ? comment.length() : end + END.length();
        return new Span(from > 0 && comment.charAt(from - 1) == '\n' ? from - 1 : from, to);
    }
}
