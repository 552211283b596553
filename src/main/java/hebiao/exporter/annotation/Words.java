package hebiao.exporter.annotation;

import hebiao.finding.Language;
import hebiao.finding.Text;
import java.util.Map;

/** The fixed words of comments and of the sheet 核对结果. */
enum Words {
    TITLE("核对结果：{file}", "Check result: {file}"),
    RETURNED("退回：{count} 处错误，请改正后重新报送{others}", "Returned: {count} error(s), please correct and submit again{others}"),
    ACCEPTED("接收：没有错误{others}", "Accepted: no errors{others}"),
    PASSED("核对通过：未发现问题", "Passed: nothing was found"),
    OTHERS("（另有{list}）", " (also {list})"),
    COUNT("{name} {count} 处", "{count} {name}(s)"),
    LIST_SEPARATOR("、", ", "),
    HINT("底色：红为错误，须改正；橙黄为疑点，请核实或说明；浅黄为提示。鼠标停在有色的单元格上可看批注。"
            + "改好后直接用本文件报送即可，底色、批注和本表会自动清除。",
            "Red cells are errors to correct; amber ones are doubts to check or explain; pale yellow ones are "
                    + "notices. Hover over "
            + "a coloured cell to read its comment. Correct this very file and submit it: colours, comments and "
            + "this sheet go by themselves."),
    FORM("表单“{sheet}”{project}", "Form “{sheet}”{project}"),
    PROJECT("：{name}", ": {name}"),
    WHOLE_FILE("整个文件", "The file as a whole"),
    NUMBER("序号", "No."),
    SEVERITY("严重程度", "Severity"),
    RULE("规则", "Rule"),
    CELL("单元格", "Cell"),
    FIELD("项目/字段", "Field"),
    REPORTED("表中填的", "Reported"),
    EXPECTED("应为", "Expected"),
    ARITHMETIC("计算过程", "Arithmetic"),
    MESSAGE("问题", "What is wrong"),
    ACTION("怎么改", "What to do"),
    BASIS("依据", "Basis"),
    LABELLED("{label}：{text}", "{label}: {text}"),
    PAGES("第 &P 页，共 &N 页", "Page &P of &N");

    private final Text text;

    Words(String chinese, String english) {
        this.text = new Text(chinese, english);
    }

    String in(Language language) {
        return text.in(language);
    }

    String fill(Language language, Map<String, String> arguments) {
        return text.fill(language, arguments);
    }
}
