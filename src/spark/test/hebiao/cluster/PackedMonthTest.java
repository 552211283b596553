package hebiao.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in a folder, zips and all, and the same forms packed, are the same month. */
@Tag("slow")
class PackedMonthTest {

    private static final String HOSTILE = "test-fixtures/hostile";

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalEngine.two();

    @Test
    void whateverIsHandedInIsTheSameAndEndsNoTask() throws IOException {
        CommandRun.of("consolidate", "--period", "2024-12", "--out", folder.resolve("alone").toString(), HOSTILE);
        String alone = Files.readString(folder.resolve("alone/findings.json"));

        assertThat(consolidate("stored", HOSTILE)).isZero();
        assertThat(findings("stored")).isEqualTo(alone).contains("\"S01\"");

        assertThat(pack(HOSTILE)).isZero();
        assertThat(consolidate("packed", folder.resolve("pack").toString())).isZero();
        assertThat(findings("packed")).isEqualTo(alone);
        assertThat(pack(HOSTILE)).isEqualTo(2);
    }

    @Test
    void aMissingPartitionOrColumnEndsTheJobByItsName() {
        assertThat(pack("test-fixtures/forms/form-01.xlsx")).isZero();
        Path packed = folder.resolve("pack");
        Told other = Told.of(new Consolidate(spark), "--period", "2024-11", "--out", folder.resolve("o").toString(),
                "--forms", packed.toString());
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("year=2024/month=11");

        spark.read().parquet(packed.toString()).drop("bytes", "year", "month").write()
                .parquet(folder.resolve("no-bytes").toString());
        Told bytes = Told.of(new Consolidate(spark), "--period", "2024-12", "--out", folder.resolve("o").toString(),
                "--forms", folder.resolve("no-bytes").toString());
        assertThat(bytes.status()).isEqualTo(2);
        assertThat(bytes.err()).contains("bytes");
        assertThat(folder.resolve("o")).doesNotExist();

        Told payments = Told.of(new Consolidate(spark), "--period", "2024-12", "--out", folder.resolve("o").toString(),
                "--forms", packed.toString(), "--payments", "test-fixtures/month/planted.md");
        assertThat(payments.status()).isEqualTo(2);
        assertThat(payments.err()).contains("支付日期");
    }

    private int pack(String forms) {
        return ClusterMain.run(new Pack(spark), "--period", "2024-12", "--forms", forms, "--out",
                folder.resolve("pack").toString());
    }

    private int consolidate(String name, String forms) {
        return ClusterMain.run(new Consolidate(spark), "--period", "2024-12", "--forms", forms, "--out",
                folder.resolve(name).toString());
    }

    private String findings(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("2024-12/findings.json"));
    }
}
