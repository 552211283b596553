package hebiao.cluster;

import hebiao.finding.FileProblem;
import hebiao.finding.Text;
import java.util.List;
import java.util.Map;

/** What ends a job at once, before or after its first task: one sentence that names what is wrong. */
final class JobProblem extends FileProblem {

    private static final long serialVersionUID = 1L;

    private static final Text MISSING = new Text("{path} 不存在", "{path} does not exist");
    private static final Text EXISTS = new Text(
            "{path} 里已经有 {period} 的结果。要换掉这个月的，请加 --replace",
            "{path} has results of {period} already. Give --replace to have those of this month replaced");
    private static final Text NO_PARTITION = new Text(
            "{path} 里没有分区 {partition}", "{path} has no partition {partition}");
    private static final Text NO_COLUMN = new Text(
            "{path} 缺少列 {columns}", "{path} lacks the columns {columns}");

    private static final Text NO_TEMPLATES = new Text(
            "{path} 里没有表样", "{path} has no templates");
    private static final Text TWICE_TEMPLATE = new Text(
            "有两个表样的 id 都是“{id}”；请改掉一个", "two templates have the id \"{id}\"; change one of them");

    private static final Text UNUSABLE = new Text("{path} 用不了：{reason}", "{path} cannot be used: {reason}");

    private JobProblem(Text text, Map<String, String> values) {
        super(text, values);
    }

    static JobProblem missing(String path) {
        return new JobProblem(MISSING, Map.of("path", path));
    }

    static JobProblem exists(String path, String period) {
        return new JobProblem(EXISTS, Map.of("path", path, "period", period));
    }

    static JobProblem noPartition(String path, String partition) {
        return new JobProblem(NO_PARTITION, Map.of("path", path, "partition", partition));
    }

    static JobProblem noTemplates(String path) {
        return new JobProblem(NO_TEMPLATES, Map.of("path", path));
    }

    static JobProblem twiceTemplate(String id) {
        return new JobProblem(TWICE_TEMPLATE, Map.of("id", id));
    }

    /** A file of settings that is missing or wrong. */
    static JobProblem unusable(String path, Exception reason) {
        return new JobProblem(UNUSABLE, Map.of("path", path, "reason", String.valueOf(reason.getMessage())));
    }

    static JobProblem noColumns(String path, List<String> columns) {
        return new JobProblem(NO_COLUMN, Map.of("path", path, "columns", String.join(", ", columns)));
    }
}
