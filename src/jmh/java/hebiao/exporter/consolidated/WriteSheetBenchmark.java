package hebiao.exporter.consolidated;

import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One sheet of 14 columns; every twentieth row has a red cell with a comment and a cell that leads elsewhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class WriteSheetBenchmark {

    static final int EVERY = 20;
    static final int RED_COLUMN = 12;

    /** One project. */
    record Row(int number, String name, String department, String unit, BigDecimal budget,
            BigDecimal executed) {
    }

    static final List<Column<Row>> COLUMNS = List.of(
            Column.of("序号", 6, Kind.COUNT, row -> CellValue.number(row.number)),
            Column.of("项目名称", 30, Kind.TEXT, row -> CellValue.words(row.name)),
            Column.of("主管部门", 20, Kind.TEXT, row -> CellValue.words(row.department)),
            Column.of("实施单位", 20, Kind.TEXT, row -> CellValue.words(row.unit)),
            Column.of("年度", 6, Kind.COUNT, row -> CellValue.number(2024)),
            Column.of("年初预算数", 12, Kind.DECIMAL, row -> new Figure(row.budget)),
            Column.of("全年预算数", 12, Kind.DECIMAL, row -> new Figure(row.budget)),
            Column.of("全年执行数", 12, Kind.DECIMAL, row -> new Figure(row.executed)),
            Column.of("执行率(%)", 10, Kind.DECIMAL, row -> new Figure(row.executed)),
            Column.of("执行得分", 8, Kind.DECIMAL, row -> new Figure(row.executed)),
            Column.of("指标得分", 8, Kind.DECIMAL, row -> new Figure(row.executed)),
            Column.of("总分", 8, Kind.DECIMAL, row -> new Figure(row.executed)),
            Column.of("等级", 6, Kind.WORD, row -> CellValue.words("优")),
            Column.of("所在处", 14, Kind.LINK, row -> row.number % EVERY == 0
                    ? new CellLink("汇总!H" + row.number, "'汇总'!H" + row.number) : CellValue.words("接收")));

    @Param("200000")
    int rows;

    List<Row> all;
    private CellNotes notes;
    private List<Finding> findings;

    /** Makes the rows. */
    @Setup
    public void make() throws IOException {
        Random random = new Random(20241231);
        all = IntStream.rangeClosed(1, rows).mapToObj(number -> new Row(number, "公共服务专项第" + number * 7919L % rows
                + "号项目", "市级部门" + random.nextInt(100), "实施单位" + random.nextInt(2000),
                BigDecimal.valueOf(random.nextInt(100_000_000), 2), BigDecimal.valueOf(random.nextInt(100_000_000), 2)))
                .toList();
        notes = new CellNotes(Rulebook.shipped());
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        findings = new FormCheck(folder.template(), folder.policy(), Rulebook.shipped())
                .check("form.xlsx", Files.readAllBytes(Path.of("test-fixtures/forms/form-02.xlsx")))
                .allFindings().subList(0, 1);
    }

    /** The workbook, thrown away. */
    @Benchmark
    public void write() throws IOException {
        write(OutputStream.nullOutputStream());
    }

    void write(OutputStream out) throws IOException {
        MonthWorkbook.write(new Month(Period.of("2024-12"), List.of()), workbook -> {
            TableSheet<Row> sheet = workbook.sheet("汇总", "汇总表", "金额单位：万元", COLUMNS, 2);
            for (Row row : all) {
                sheet.write(row, row.number % EVERY == 0 ? Map.of(RED_COLUMN, findings) : Map.of());
            }
            sheet.endTable(notes);
        }, out);
    }
}
