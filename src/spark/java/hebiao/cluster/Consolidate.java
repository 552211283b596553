package hebiao.cluster;

import hebiao.consolidation.Month;
import hebiao.finding.Language;
import hebiao.form.Period;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spark-submit --class hebiao.cluster.Consolidate}: one month, as {@code hebiao consolidate} makes it. */
@Command(name = "Consolidate")
public final class Consolidate implements Callable<Integer> {

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM",
            description = {"月份", "the month"})
    private Period period;

    @Option(names = "--forms", required = true, paramLabel = "PATH",
            description = {"填报表：文件、文件夹、zip", "the forms: files, folders, zips"})
    private List<String> forms;

    @Option(names = "--roster", paramLabel = "FILE", description = {"项目库", "the roster"})
    private List<String> roster = List.of();

    @Option(names = "--budget", paramLabel = "FILE", description = {"预算指标", "the budget"})
    private List<String> budget = List.of();

    @Option(names = "--payments", paramLabel = "PATH", description = {"支付明细", "the payments"})
    private List<String> payments = List.of();

    @Option(names = "--targets", paramLabel = "FILE", description = {"绩效目标", "the approved targets"})
    private List<String> targets = List.of();

    @Option(names = "--previous", paramLabel = "PATH",
            description = {"上个月的结果：--out 下那个月的文件夹，或 hebiao consolidate 的输出文件夹",
                "an earlier month: its folder below --out, or the output folder of hebiao consolidate"})
    private String previous;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    @Mixin
    private final TemplatesOption templates = new TemplatesOption();

    @Option(names = "--policy", paramLabel = "NAME|FILE", description = {"口径", "the policy"})
    private String policy;

    @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", description = {"语言", "the language"})
    private Language language;

    @Option(names = "--piece-bytes", defaultValue = "8388608", paramLabel = "N",
            description = {"每个任务读多少字节支付明细", "how many bytes of payments one task reads"})
    private long pieceBytes;

    private final SparkSession spark;

    Consolidate(SparkSession spark) {
        this.spark = spark;
    }

    public static void main(String[] arguments) throws IOException {
        ClusterMain.run("hebiao consolidate", Consolidate::new, arguments);
    }

    @Override
    public Integer call() throws Exception {
        Storage storage = Storage.of(spark);
        MonthJob job = new MonthJob(spark, storage, new MonthJob.Inputs(period, language,
                templates.under(policy), forms, roster, budget, payments, targets, previous,
                pieceBytes));
        MonthOutput output = new MonthOutput(storage, results.folder(storage), period);
        results.refuseTaken(storage, period.toString(), output.places());
        output.clean();
        Month month = job.month(file -> { });
        new MonthTablesWriter(spark, period, output).write(month);
        job.write(month, Version.number(), output);
        output.publish();
        return 0;
    }
}
