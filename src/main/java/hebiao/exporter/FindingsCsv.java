package hebiao.exporter;

import hebiao.consolidation.Answered;
import hebiao.finding.FieldName;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Findings as csv for Excel and scripts: in UTF-8 with a byte order mark, one line a finding. Text that a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
public final class FindingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Text> HEADER = List.of(
            new Text("严重程度", "severity"), new Text("规则", "rule"), new Text("规则名称", "rule name"),
            new Text("文件", "file"), new Text("工作表", "sheet"), new Text("单元格", "cell"), new Text("字段", "field"),
            new Text("项目名称", "project"), new Text("主管部门", "department"), new Text("表中填的", "reported"),
            new Text("应为", "expected"), new Text("问题", "message"), new Text("计算过程", "calculation"),
            new Text("怎么改", "what to do"), new Text("依据", "basis"));

    private static final List<Text> ANSWER = List.of(new Text("说明", "answer"), new Text("说明人", "answered by"),
            new Text("说明时间", "answered at"));

    private final Rulebook rulebook;
    private final Language language;

    public FindingsCsv(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** The whole file, in the order of the findings. */
    public String of(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try {
            write(findings, Answered.NOTHING, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the same with the answers to the doubts, where such are given; {@code out} is left open. */
    public void write(List<Finding> findings, Answered answered, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out.append(BYTE_ORDER_MARK), CSVFormat.RFC4180);
        csv.printRecord(header(answered).map(name -> name.in(language)));
        for (Finding finding : findings) {
            csv.printRecord(Stream.concat(row(finding), answer(finding, answered)).map(FindingsCsv::harmless));
        }
        csv.flush();
    }

    private static Stream<Text> header(Answered answered) {
        return answered.isGiven() ? Stream.concat(HEADER.stream(), ANSWER.stream()) : HEADER.stream();
    }

    private static Stream<String> answer(Finding finding, Answered answered) {
        return answered.to(finding).map(one -> Stream.of(one.text(), one.author(), one.written().toString()))
                .orElseGet(() -> answered.isGiven() ? Stream.of(null, null, null) : Stream.of());
    }

    private Stream<String> row(Finding finding) {
        Rule rule = rulebook.rule(finding.rule());
        Place place = finding.place();
        return Stream.of(finding.severity().name(language), rule.code(), rule.name().in(language), place.file(),
                place.sheet(),
                place.cell() == null ? null : place.cell().toString(), FieldName.of(finding, language),
                place.project(),
                place.department(), finding.reported(), finding.expected(), rulebook.message(finding, language),
                finding.arithmetic(), rule.action(finding.variant()).in(language), rule.cite(language));
    }

    private static String harmless(String text) {
        return text != null && SafeText.looksLikeFormula(text) ? "'" + text : text;
    }
}
