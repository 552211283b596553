package hebiao.importer;

import hebiao.finding.FileProblem;
import hebiao.finding.Text;
import hebiao.form.Period;
import java.util.Map;

/** What an earlier month left cannot be used: one sentence that names the file and says what to do. */
public final class PreviousProblem extends FileProblem {

    private static final long serialVersionUID = 1L;

    private static final Text MISSING = new Text("上月的输出文件夹里没有 {file}；--previous 要给 consolidate 上个月的 --out 文件夹",
            "the earlier month's folder has no {file}; --previous wants the --out folder of an earlier consolidate");
    private static final Text DAMAGED = new Text("上月的结果 {file} 已损坏，读不出来（{place}）；请把上月重新汇总一次",
            "the earlier month's {file} is damaged ({place}); please consolidate that month again");
    private static final Text CHANGED = new Text(
            "上月的结果 {file} 与它旁边的 manifest.json 不符，生成以后被改动过；请把上月重新汇总一次",
            "the earlier month's {file} is not what the manifest.json beside it says, so it was changed since;"
                    + " please consolidate that month again");
    private static final Text NEWER = new Text("上月的结果 {file} 由更新的程序（{version}）做成，本程序读不了，请换用新的程序",
            "the earlier month's {file} was made by a newer program ({version}); please use that one");
    private static final Text NOT_EARLIER = new Text("--previous 给的是 {period} 的结果（{file}），不早于本期 {now}",
            "--previous gives the results of {period} ({file}), which is not before {now}");

    private PreviousProblem(Text text, Map<String, String> values) {
        super(text, values);
    }

    static PreviousProblem missing(String file) {
        return new PreviousProblem(MISSING, Map.of("file", file));
    }

    /** @param place where in the file, in figures and signs */
    static PreviousProblem damaged(String file, String place) {
        return new PreviousProblem(DAMAGED, Map.of("file", file, "place", place));
    }

    static PreviousProblem changed(String file) {
        return new PreviousProblem(CHANGED, Map.of("file", file));
    }

    static PreviousProblem newer(String file, String version) {
        return new PreviousProblem(NEWER, Map.of("file", file, "version", version));
    }

    static PreviousProblem notEarlier(String file, Period period, Period now) {
        return new PreviousProblem(NOT_EARLIER,
                Map.of("file", file, "period", period.toString(), "now", now.toString()));
    }
}
