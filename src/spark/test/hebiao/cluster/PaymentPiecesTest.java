package hebiao.cluster;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments read in pieces are what one reader makes of the whole: sums, first lines, names, and what is said. */
class PaymentPiecesTest {

    private static final String HEADER = "支付日期,凭证号,项目编码,项目名称,资金来源,收款人,金额(元),摘要";

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalEngine.two();

    @ParameterizedTest
    @CsvSource({"1, GB18030, CRLF, none", "2, UTF-8, CRLF, totalInTheMiddle"})
    void piecesAreTheWhole(long seed, String charset, String lineEnd, String kind) throws Exception {
        compare(seed, charset, lineEnd, kind);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "3, UTF-8, LF, none", "4, UTF-8, CR, quotes", "5, UTF-16LE, LF, none", "6, GB18030, LF, totalBelow"})
    void oddTextsAreTheWholeToo(long seed, String charset, String lineEnd, String kind) throws Exception {
        compare(seed, charset, lineEnd, kind);
    }

    private void compare(long seed, String charset, String lineEnd, String kind) throws Exception {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (String name : List.of("b.csv", "a.csv")) {
            String end = switch (lineEnd) {
                case "LF" -> "\n";
                case "CR" -> "\r";
                default -> "\r\n";
            };
            String text = String.join(end, lines(random, kind)) + end;
            String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
            files.add(Files.write(folder.resolve(name), (mark + text).getBytes(Charset.forName(charset))));
        }
        assertSame(files);
    }

    /** What a piece has to say stands at its first byte, a line at its number: the two may be the same. */
    @Test
    void aPieceIsHeardWhoseByteIsTheNumberOfARepeatedVoucher() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER, "2024-01-11,另,P000002,项目二,其他资金,某公司,7,"));
        for (int at = 0; at < 4_000; at++) {
            lines.add("2024-03-11,凭1,P00000" + at % 5 + ",项目,财政拨款,某公司," + (at % 40 == 0 ? "不详" : "1.5") + ",");
        }
        assertSame(List.of(Files.write(folder.resolve("a.csv"), lines)));
    }

    /** Two pieces with the same lines come to the same; both count. */
    @Test
    void aTotalIsOfAllPiecesAlsoOfEqualOnes() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADER, "2024-01-11,另,错码,项目二,其他资金,某公司,7,"));
        for (int at = 1_000; at < 2_000; at++) {
            lines.add("2024-03-11,凭" + at + ",P000001,项目,财政拨款,某公司,1.5,");
        }
        lines.add("合计,,,,,,1507,");
        assertSame(List.of(Files.write(folder.resolve("a.csv"), lines)));
    }

    @Test
    void aFileGivenTwiceUnderTwoNamesIsRefusedInTheSameWords() throws Exception {
        List<String> lines = List.of(HEADER, "2024-01-11,凭1,P000002,项目二,其他资金,某公司,7,");
        List<Path> files = List.of(Files.write(folder.resolve("a.csv"), lines),
                Files.write(folder.resolve("shorter.csv"), lines.subList(0, 1)),
                Files.write(folder.resolve("b.csv"), lines));
        LedgerProblem alone = catchThrowableOfType(LedgerProblem.class, () ->
                new LedgerReader(Rulebook.shipped()).payments(files.stream().map(LedgerFile::on).toList()));
        assertThatThrownBy(() -> new PaymentSums(spark, Storage.of(spark), 1500).of(
                files.stream().map(file -> new org.apache.hadoop.fs.Path(file.toUri())).toList()))
                .isInstanceOf(LedgerProblem.class).hasMessage(alone.getMessage());
    }

    private void assertSame(List<Path> files) throws Exception {
        LedgerReader.Read<Payments> alone = new LedgerReader(Rulebook.shipped()).payments(
                files.stream().map(LedgerFile::on).toList());
        LedgerReader.Read<Payments> spread = new PaymentSums(spark, Storage.of(spark), 1500).of(
                files.stream().map(file -> new org.apache.hadoop.fs.Path(file.toUri())).toList());

        assertThat(spread.findings()).isEqualTo(alone.findings()).isNotEmpty();
        assertThat(spread.ledger().amountColumn()).isEqualTo(alone.ledger().amountColumn());
        assertThat(spread.ledger().codes()).isEqualTo(alone.ledger().codes()).isNotEmpty();
        for (String code : alone.ledger().codes()) {
            assertThat(spread.ledger().name(code)).isEqualTo(alone.ledger().name(code));
            for (FundSource source : FundSource.values()) {
                assertThat(spread.ledger().months(code, source)).isEqualTo(alone.ledger().months(code, source));
                assertThat(spread.ledger().first(code, source)).isEqualTo(alone.ledger().first(code, source));
            }
        }
    }

    @Test
    @Tag("slow")
    void parquetIsReadAsACsvOfItsRows() throws Exception {
        Path csv = Files.write(folder.resolve("table.csv"), Stream.concat(Stream.of(HEADER),
                lines(new Random(9), "none").stream().skip(2)).toList());
        Dataset<Row> table = spark.read().option("header", true).csv(csv.toString()).coalesce(1);
        table.withColumn("金额(元)", expr("try_cast(`金额(元)` as decimal(18, 3))"))
                .withColumn("支付日期", expr("try_to_date(`支付日期`, 'yyyy-M-d')")).write()
                .parquet(folder.resolve("table").toString());
        org.apache.hadoop.fs.Path written = Storage.of(spark).below(
                new org.apache.hadoop.fs.Path(folder.resolve("table").toUri())).stream().map(file -> file.getPath())
                .filter(ParquetLines::isParquet).findFirst().orElseThrow();
        Payments alone = new LedgerReader(Rulebook.shipped()).payments(List.of(LedgerFile.on(csv))).ledger();
        LedgerReader.Read<Payments> spread = new PaymentSums(spark, Storage.of(spark), 1500).of(List.of(written));

        assertThat(spread.findings()).anySatisfy(finding ->
                assertThat(finding.place().file()).isEqualTo(written.getName()));
        assertThat(spread.ledger().codes()).isEqualTo(alone.codes());
        Period december = new Period(2024, 12);
        for (String code : alone.codes()) {
            assertThat(spread.ledger().first(code, FundSource.FISCAL).map(Place::cell))
                    .isEqualTo(alone.first(code, FundSource.FISCAL).map(Place::cell));
            BigDecimal paid = alone.executed(code, FundSource.FISCAL, december).value();
            assertThat(spread.ledger().executed(code, FundSource.FISCAL, december).value())
                    .isCloseTo(paid, within(new BigDecimal("0.01")));
        }
    }

    private static List<String> lines(Random random, String kind) {
        List<String> lines = new ArrayList<>(List.of("某县支付明细", HEADER));
        for (int at = 0; at < 120; at++) {
            lines.add(line(random));
            if (kind.equals("quotes") && at % 40 == 7) {
                lines.add("2024-03-01,引" + at + ",P000001,\"带逗号,的\n名称\",财政拨款,某公司,1.5,\"摘要\"");
            }
            if (kind.equals("totalInTheMiddle") && at == 60) {
                lines.add("合计,,,,,,999,");
                lines.add("注：以下为补记,,,,,,,");
            }
        }
        if (kind.equals("totalBelow")) {
            lines.add(",,合计,,,,1234.5,");
            lines.add("制表人：某,,,,,,,");
        }
        return lines;
    }

    private static String line(Random random) {
        String code = random.nextInt(25) == 0 ? "错码" : "P00000" + random.nextInt(6);
        String date = random.nextInt(30) == 0 ? "2024-02-31" : "2024-" + (1 + random.nextInt(9) + "-" + 11);
        String amount = switch (random.nextInt(20)) {
            case 0 -> "不详";
            case 1 -> "-12.345";
            case 2 -> "0.1234567891";
            case 3 -> "1,000";
            default -> random.nextInt(10_000) + "." + random.nextInt(10);
        };
        return String.join(",", date, "凭" + random.nextInt(150), code, "项目" + (random.nextInt(9) == 0 ? "又名" : ""),
                random.nextBoolean() ? "财政拨款" : "其他资金", "某公司",
                amount.contains(",") ? amount.replace(",", "") : amount, "");
    }
}
