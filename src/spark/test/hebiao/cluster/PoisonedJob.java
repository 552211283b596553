package hebiao.cluster;

import hebiao.consolidation.CheckedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A job in which one form ends the process of whoever reads it, as a bug of the virtual machine would. */
public final class PoisonedJob {

    static final String POISON = "form-05.xlsx";

    private PoisonedJob() {
    }

    /** @param arguments the folder of forms, and the file to say in what became of them */
    public static void main(String[] arguments) throws Exception {
        List<String> said = new ArrayList<>();
        try (SparkSession spark = SparkSession.builder().appName("poisoned").getOrCreate()) {
            Storage storage = Storage.of(spark);
            StoredForms forms = new StoredForms(JavaSparkContext.fromSparkContext(spark.sparkContext()),
                    storage, List.of(storage.named(arguments[0])), file -> { });
            List<CheckedFile> checked = new FormChecks(CheckSettings.USUAL, (settings, file) -> {
                if (file.name().equals(POISON)) {
                    Runtime.getRuntime().halt(1);
                }
                return settings.check().check(file);
            }).of(forms);
            said.add("read " + checked.stream().filter(file -> !file.forms().isEmpty()).count());
            checked.stream().filter(file -> file.forms().isEmpty()).forEach(file ->
                    said.add("unreadable " + file.file() + " " + file.findings().get(0).rule()));
        }
        Files.write(Path.of(arguments[1]), said);
    }
}
