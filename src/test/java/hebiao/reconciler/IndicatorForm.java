package hebiao.reconciler;

import java.util.ArrayList;
import java.util.List;

/**
 * What the I rules say newly of form 5 when fields change, without severities. Its indicators, weights in brackets:
 * 0 社会发展负面影响 (20, qualitative, cost), 1 预算执行率 (20), 2 有效性 (20, qualitative), 3 项目资金投入的有效性 (20,
 * qualitative), 4 服务满意度 (10, ≥90.00(百分比), 95.00(百分比)).
 */
final class IndicatorForm {

    private static final int NUMBER = 5;
    private static final List<String> UNCHANGED = SelfEvaluation.check(FormTexts.form(NUMBER), "I");

    private IndicatorForm() {
    }

    static List<String> said(String... changes) {
        return said(FormTexts.form(NUMBER, changes));
    }

    static List<String> said(FormTexts form) {
        List<String> lines = new ArrayList<>(SelfEvaluation.check(form, "I"));
        UNCHANGED.forEach(lines::remove);
        return lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
    }

    /** The changed form itself, for fields that are taken away. */
    static FormTexts with(String... changes) {
        return FormTexts.form(NUMBER, changes);
    }

    /** The codes said of one indicator, in the order of the sheet. */
    static List<String> codes(int indicator, String... changes) {
        return said(changes).stream().filter(line -> line.contains("[" + indicator + "]"))
                .map(line -> line.substring(0, line.indexOf(' '))).sorted().toList();
    }
}
