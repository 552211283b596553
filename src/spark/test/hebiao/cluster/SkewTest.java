package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One department with most of everything keeps no task alone at work. */
@Tag("slow")
class SkewTest {

    private static final int LINES = 40_000;

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalEngine.two();

    /** How many rows each task of a stage has taken from others, by the stage. */
    private static final class Stages extends SparkListener {

        private final Map<Integer, List<Long>> taken = new ConcurrentSkipListMap<>();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            long rows = end.taskMetrics().shuffleReadMetrics().recordsRead();
            if (rows > 0) {
                taken.computeIfAbsent(end.stageId(), stage -> new CopyOnWriteArrayList<>()).add(rows);
            }
        }
    }

    @Test
    void halfOfAllPaymentsInOneProjectAreAddedUpWhereTheyLie() throws Exception {
        List<String> lines = new ArrayList<>(List.of("支付日期,凭证号,项目编码,项目名称,资金来源,金额(元)"));
        for (int at = 0; at < LINES; at++) {
            String code = at % 2 == 0 ? "P000001" : "P%06d".formatted(at % 300);
            lines.add("2024-03-%02d,记%d,%s,项目,财政拨款,%d.50".formatted(at % 28 + 1, at, code, at % 1000));
        }
        Path file = Files.write(folder.resolve("payments.csv"), lines, StandardCharsets.UTF_8);
        Stages stages = new Stages();
        spark.sparkContext().addSparkListener(stages);
        new PaymentSums(spark, Storage.of(spark), 200_000).of(List.of(new org.apache.hadoop.fs.Path(file.toUri())));
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(stages);

        List<List<Long>> all = List.copyOf(stages.taken.values());
        List<Long> vouchers = all.stream().filter(stage -> sum(stage) == LINES).findFirst().orElseThrow();
        assertThat(vouchers.stream().mapToLong(Long::longValue).max().getAsLong())
                .as("each task compares its share of the numbers: %s", all).isLessThan(LINES * 3L / vouchers.size());
        assertThat(all.stream().filter(stage -> stage != vouchers).mapToLong(SkewTest::sum).max().getAsLong())
                .as("only sums travel: %s", all).isLessThan(LINES / 5);
    }

    private static long sum(List<Long> rows) {
        return rows.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void aDepartmentWithMostFormsIsWrittenBySeveralTasks() throws IOException {
        Path forms = Files.createDirectory(folder.resolve("forms"));
        for (int at = 0; at < 150; at++) {
            Files.copy(Path.of("test-fixtures/forms/form-01.xlsx"), forms.resolve("many-" + at + ".xlsx"));
        }
        Files.copy(Path.of("test-fixtures/forms/form-02.xlsx"), forms.resolve("one.xlsx"));
        spark.conf().set("spark.sql.adaptive.advisoryPartitionSizeInBytes", "20k");
        try {
            assertThat(ClusterMain.run(new Consolidate(spark), "--period", "2024-12", "--forms", forms.toString(),
                    "--out", folder.resolve("out").toString())).isZero();
        } finally {
            spark.conf().unset("spark.sql.adaptive.advisoryPartitionSizeInBytes");
        }
        List<Integer> files = new ArrayList<>();
        try (Stream<Path> departments = Files.list(folder.resolve("out/fields/year=2024/month=12"))) {
            for (Path department : departments.toList()) {
                try (Stream<Path> parts = Files.list(department)) {
                    files.add((int) parts.filter(part -> part.toString().endsWith(".parquet")).count());
                }
            }
        }
        assertThat(Collections.max(files)).isGreaterThan(2);
    }
}
