package hebiao.bench;

import hebiao.finding.Rulebook;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Warmup;

/** Bytes to fields: one published form through the importer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadFormBenchmark {

    @Param("01")
    private String form;

    private FormImporter importer;
    private byte[] bytes;

    /** Loads what a run loads once. */
    @Setup
    public void load() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        importer = new FormImporter(folder.template(), folder.policy().limits(), Rulebook.shipped());
        bytes = Files.readAllBytes(Path.of("test-fixtures/forms/form-" + form + ".xlsx"));
    }

    /** Fields, cells and structural findings; no rules. */
    @Benchmark
    public ReadFile read() {
        return importer.read("form.xlsx", bytes);
    }
}
