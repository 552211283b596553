package hebiao.importer;

import hebiao.finding.DoubtAnswer;
import hebiao.finding.FileProblem;
import hebiao.finding.FindingMark;
import hebiao.finding.Language;
import hebiao.finding.Severity;
import hebiao.finding.Text;
import hebiao.form.Period;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to doubts cannot be used: one sentence that names the file and the answer, and says what to do. */
public final class AnswersProblem extends FileProblem {

    private static final long serialVersionUID = 1L;

    private static final Text DAMAGED = new Text("说明文件 {file} 读不出来（{place}）；请从网页服务的关闭页重新下载",
            "the answers {file} cannot be read ({place}); please take them anew from the service's closing page");
    private static final Text OTHER = new Text("{file} 不是说明文件：缺少 format、period 或 answers",
            "{file} is no file of answers: it has no format, period or answers");
    private static final Text NEWER = new Text("说明文件 {file} 的格式 {format} 比本程序认识的新，请换用新的程序",
            "the answers {file} have the format {format}, which is newer than this program; please use a newer one");
    private static final Text OTHER_PERIOD = new Text("说明文件 {file} 是 {period} 的，不是本期 {now} 的",
            "the answers {file} are those of {period}, not of {now}");
    private static final Text LENGTH = new Text("说明文件 {file} 的第 {number} 条说明要写 {least} 至 {most} 个字",
            "answer {number} in {file} must have {least} to {most} characters");
    private static final Text TWICE = new Text("说明文件 {file} 的第 {number} 条与前面的一条说的是同一个问题：{finding}",
            "answer {number} in {file} is to the same finding as one before it: {finding}");
    private static final Text NO_DOUBT = new Text(
            "说明文件 {file} 的第 {number} 条是对“{zh}”的说明，只有疑点可以说明；错误要在表上改正：{finding}",
            "answer {number} in {file} is to a finding of severity {en}, and only doubts can be answered; an error"
                    + " is to be mended in the form: {finding}");

    private AnswersProblem(Text text, Map<String, String> values) {
        super(text, values);
    }

    /** @param place where in the file, in figures and signs */
    static AnswersProblem damaged(String file, String place) {
        return new AnswersProblem(DAMAGED, Map.of("file", file, "place", place));
    }

    static AnswersProblem other(String file) {
        return new AnswersProblem(OTHER, Map.of("file", file));
    }

    static AnswersProblem newer(String file, int format) {
        return new AnswersProblem(NEWER, Map.of("file", file, "format", String.valueOf(format)));
    }

    static AnswersProblem otherPeriod(String file, Period period, Period now) {
        return new AnswersProblem(OTHER_PERIOD,
                Map.of("file", file, "period", period.toString(), "now", now.toString()));
    }

    static AnswersProblem length(String file, int number) {
        return new AnswersProblem(LENGTH, Map.of("file", file, "number", String.valueOf(number),
                "least", String.valueOf(DoubtAnswer.SHORTEST), "most", String.valueOf(DoubtAnswer.LONGEST)));
    }

    static AnswersProblem twice(String file, int number, FindingMark finding) {
        return new AnswersProblem(TWICE, Map.of("file", file, "number", String.valueOf(number),
                "finding", words(finding)));
    }

    /**
     * An answer to what is no doubt.
     *
     * @param number of the answer in the file, counted from 1
     */
    public static AnswersProblem noDoubt(String file, int number, Severity severity, FindingMark finding) {
        return new AnswersProblem(NO_DOUBT, Map.of("file", file, "number", String.valueOf(number),
                "zh", severity.name(Language.ZH), "en", severity.name(Language.EN), "finding", words(finding)));
    }

    private static String words(FindingMark finding) {
        return Stream.of(finding.rule(), finding.file(), finding.sheet(), finding.cell(), finding.field())
                .filter(word -> word != null).collect(Collectors.joining(" "));
    }
}
