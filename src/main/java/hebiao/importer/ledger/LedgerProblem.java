package hebiao.importer.ledger;

import hebiao.finding.FileProblem;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.finding.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger that cannot be used as a whole: one clear error, and nothing is written. */
public final class LedgerProblem extends FileProblem {

    private static final long serialVersionUID = 1L;

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
    private static final Text IN_WAN = new Text(
            "{ledger} {file} 的 {cell}“{column}”这一列像是以万元为单位：{count} 个项目账上的数只有表上的万分之一左右"
                    + "（如“{project}”，账 {amount} 元，表 {form} 万元）。请核对单位，在表头写明万元，或者按元重新导出",
            "the column {column} ({cell}) of the {ledger} {file} looks like 万元: in {count} projects the ledger has "
                    + "about a ten-thousandth of what the form has ({project}: {amount} 元 in the ledger, {form} 万元 in "
                    + "the form). Check the unit; say 万元 in the header, or export the ledger in 元");
    private static final Text IN_YUAN = new Text(
            "{ledger} {file} 的 {cell}“{column}”这一列像是以元为单位，却按更大的单位读了：{count} 个项目账上的数是表上的一万倍左右"
                    + "（如“{project}”，账 {amount} 元，表 {form} 万元）。请核对表头或表头上方写的单位，是元的写元",
            "the column {column} ({cell}) of the {ledger} {file} looks like 元, but its header names a larger unit: in "
                    + "{count} projects the ledger has about 10,000 times what the form has ({project}: {amount} 元 in "
                    + "the ledger, {form} 万元 in the form). Check the unit in the header or above it");
    private static final Text NOTHING = new Text("（没有）", "(none)");

    private LedgerProblem(Text text, Text ledger, Map<String, Text> arguments) {
        super(new Text(fill(text, ledger, arguments, Language.ZH), fill(text, ledger, arguments, Language.EN)));
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

    /**
     * A ledger with money in another unit than it says.
     *
     * @param ledger {@code budget} or {@code payments}
     * @param column the header cell of the amounts
     * @param inWan true where the amounts look like 万元 and were read as 元; false for the reverse
     * @param projects how many projects show it
     * @param project one of them
     * @param amount what the ledger has for it, in 元
     * @param form what its form has, in 万元
     */
    public static LedgerProblem otherUnit(String ledger, Place column, boolean inWan, int projects, String project,
            String amount, String form) {
        return new LedgerProblem(inWan ? IN_WAN : IN_YUAN, LedgerWords.shipped().ledgers().get(ledger).name(),
                Map.of("file", same(column.file()), "cell", same(String.valueOf(column.cell())),
                        "column", same(column.field().text()), "count", same(String.valueOf(projects)),
                        "project", same(project), "amount", same(amount), "form", same(form)));
    }

    /** A problem that another machine has met, in its words. */
    public static LedgerProblem told(Text sentence) {
        return new LedgerProblem(sentence, NOTHING, Map.of());
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    private static String fill(Text text, Text ledger, Map<String, Text> arguments, Language language) {
        Map<String, String> words = new HashMap<>();
        arguments.forEach((name, word) -> words.put(name, word.in(language)));
        words.put("ledger", ledger.in(language));
        return text.fill(language, words);
    }
}
