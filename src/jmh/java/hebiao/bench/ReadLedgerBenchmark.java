package hebiao.bench;

import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Payments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A ledger from its file to the sums of its projects: every line read, checked and added up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadLedgerBenchmark {

    @Param({"payments.xlsx", "payments.csv"})
    private String name;

    @Param("1000000")
    private int rows;

    private Path folder;

    /** Writes the ledger into a folder of its own. */
    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("hebiao-bench");
        if (name.endsWith(".csv")) {
            MadePayments.csv(folder.resolve(name), rows);
        } else {
            MadePayments.workbook(folder.resolve(name), rows);
        }
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(folder.resolve(name));
        Files.delete(folder);
    }

    /** The sums. */
    @Benchmark
    public Payments read() throws LedgerProblem {
        return new LedgerReader(Rulebook.shipped()).payments(List.of(LedgerFile.on(folder.resolve(name)))).ledger();
    }
}
