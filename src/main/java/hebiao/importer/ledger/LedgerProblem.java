package hebiao.importer.ledger;

import hebiao.finding.Language;
import hebiao.finding.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger that cannot be used as a whole: one clear error, said before any form is checked. */
public final class LedgerProblem extends IOException {

    private static final Text MISSING = new Text(
            "{ledger} {file} 缺少列：{missing}。找到的列：{found}",
            "{ledger} {file} lacks the columns {missing}. Columns found: {found}");
    private static final Text TWICE = new Text(
            "{ledger} {file} 的表头里“{column}”出现了两次，不知道用哪一列",
            "{ledger} {file} has the column {column} twice, so it is not known which to use");
    private static final Text EMPTY = new Text("{ledger} {file} 是空的", "{ledger} {file} is empty");
    private static final Text UNREADABLE = new Text(
            "{ledger} {file} 无法读取：{reason}", "{ledger} {file} cannot be read: {reason}");
    private static final Text SAME = new Text(
            "{ledger} {file} 与 {other} 内容完全相同，同一个文件给了两次",
            "{ledger} {file} has the same content as {other}: one file was given twice");
    private static final Text NOTHING = new Text("（没有）", "(none)");

    private final transient Text text;
    private final transient Text ledger;
    private final transient Map<String, Text> arguments;

    private LedgerProblem(Text text, Text ledger, Map<String, Text> arguments) {
        super(fill(text, ledger, arguments, Language.EN));
        this.text = text;
        this.ledger = ledger;
        this.arguments = arguments;
    }

    static LedgerProblem missing(Text ledger, String file, List<String> missing, List<String> found) {
        Text names = found.isEmpty() ? NOTHING : new Text(String.join("、", found), String.join(", ", found));
        return new LedgerProblem(MISSING, ledger, Map.of("file", same(file), "found", names,
                "missing", new Text(String.join("、", missing), String.join(", ", missing))));
    }

    static LedgerProblem twice(Text ledger, String file, String column) {
        return new LedgerProblem(TWICE, ledger, Map.of("file", same(file), "column", same(column)));
    }

    static LedgerProblem empty(Text ledger, String file) {
        return new LedgerProblem(EMPTY, ledger, Map.of("file", same(file)));
    }

    static LedgerProblem unreadable(Text ledger, String file, Text reason) {
        return new LedgerProblem(UNREADABLE, ledger, Map.of("file", same(file), "reason", reason));
    }

    static LedgerProblem sameFile(Text ledger, String file, String other) {
        return new LedgerProblem(SAME, ledger, Map.of("file", same(file), "other", same(other)));
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    /** What is wrong, in one sentence. */
    public String message(Language language) {
        return fill(text, ledger, arguments, language);
    }

    private static String fill(Text text, Text ledger, Map<String, Text> arguments, Language language) {
        Map<String, String> words = new HashMap<>();
        arguments.forEach((name, word) -> words.put(name, word.in(language)));
        words.put("ledger", ledger.in(language));
        return text.fill(language, words);
    }
}
