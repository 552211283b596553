package hebiao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Imports point one way, in the order of the data; nothing depends on the machine. One exception: the service needs the
 * time, and the command that starts it hands it on.
 */
@AnalyzeClasses(packages = "hebiao", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** In whatever folder a profile builds. */
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule IMPORTS_POINT_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("cli").definedBy("hebiao.cli..")
            // compiled with the profile spark alone
            .optionalLayer("cluster").definedBy("hebiao.cluster..")
            .layer("authoring").definedBy("hebiao.authoring..")
            .layer("web").definedBy("hebiao.web..")
            .layer("store").definedBy("hebiao.store..")
            .layer("replay").definedBy("hebiao.replay..")
            .layer("exporter").definedBy("hebiao.exporter..")
            .layer("consolidation").definedBy("hebiao.consolidation..")
            .layer("importer").definedBy("hebiao.importer..")
            .layer("reconciler").definedBy("hebiao.reconciler..")
            .layer("ledger").definedBy("hebiao.ledger..")
            .layer("template").definedBy("hebiao.template..")
            .layer("finding").definedBy("hebiao.finding..")
            .layer("grid").definedBy("hebiao.grid..")
            .layer("form").definedBy("hebiao.form..")
            .layer("packed").definedBy("hebiao.packed..")
            .layer("yaml").definedBy("hebiao.yaml..")
            .whereLayer("yaml").mayNotAccessAnyLayer()
            .whereLayer("yaml").mayOnlyBeAccessedByLayers("cli", "authoring", "importer", "template", "finding")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("cluster").mayNotBeAccessedByAnyLayer()
            .whereLayer("web").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("store").mayOnlyBeAccessedByLayers("cli", "web")
            .whereLayer("authoring").mayOnlyBeAccessedByLayers("cli", "web")
            .whereLayer("replay").mayOnlyBeAccessedByLayers("cli", "cluster", "web")
            .whereLayer("exporter").mayOnlyBeAccessedByLayers("cli", "cluster", "web", "replay", "authoring")
            .whereLayer("consolidation")
            .mayOnlyBeAccessedByLayers("cli", "cluster", "web", "store", "replay", "authoring", "exporter")
            .whereLayer("importer")
            .mayOnlyBeAccessedByLayers("cli", "cluster", "web", "store", "replay", "authoring", "exporter",
                    "consolidation")
            .whereLayer("reconciler").mayOnlyBeAccessedByLayers("consolidation")
            .whereLayer("template")
            .mayOnlyBeAccessedByLayers("cli", "cluster", "web", "replay", "authoring", "exporter", "consolidation",
                    "importer")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("cli", "cluster", "web", "store", "replay", "authoring", "exporter",
                    "consolidation", "importer", "reconciler")
            .whereLayer("ledger").mayOnlyAccessLayers("finding", "form")
            .whereLayer("finding").mayOnlyBeAccessedByLayers("cli", "cluster", "web", "store", "replay", "authoring",
                    "exporter", "consolidation", "importer", "reconciler", "ledger")
            .whereLayer("packed").mayOnlyBeAccessedByLayers("importer", "finding", "cluster")
            .whereLayer("packed").mayNotAccessAnyLayer()
            .whereLayer("grid").mayOnlyBeAccessedByLayers("web", "authoring", "exporter", "importer", "template");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_SQL = noClasses().that().resideOutsideOfPackage("hebiao.store..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..",
                    "com.zaxxer..");

    @ArchTest
    static final ArchRule ONLY_THE_CLUSTER_KNOWS_SPARK = noClasses().that().resideOutsideOfPackage("hebiao.cluster..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..",
                    "hebiao.cluster..");

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_HTTP = noClasses().that().resideOutsideOfPackage("hebiao.web")
            .should().dependOnClassesThat().resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..",
                    "gg.jte..");

    @ArchTest
    static final ArchRule NO_PACKAGE_KNOWS_ITSELF_ROUND_A_CORNER =
            slices().matching("hebiao.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_POI = noClasses()
            .that().resideOutsideOfPackages("hebiao.importer..", "hebiao.exporter..", "hebiao.template..")
            .should().dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "org.openxmlformats..",
                    "com.alibaba.excel.."));

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FILES = noClasses()
            .that().resideInAnyPackage("hebiao.form..", "hebiao.finding..", "hebiao.reconciler..", "hebiao.grid..",
                    "hebiao.ledger..", "hebiao.yaml..")
            .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
            .orShould().dependOnClassesThat().belongToAnyOf(java.io.File.class, FileReader.class, FileWriter.class);

    @ArchTest
    static final ArchRule NOTHING_READS_THE_CLOCK = noClasses()
            .that().doNotHaveFullyQualifiedName("hebiao.cli.DataOptions")
            .should().callMethod(Clock.class, "system", ZoneId.class)
            .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(Clock.class, "systemDefaultZone").orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould().callConstructor(Date.class);

    @ArchTest
    static final ArchRule NOTHING_TAKES_THE_DEFAULT_LOCALE = noClasses()
            .should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
            .orShould().callMethod(Locale.class, "getDefault").orShould().callMethod(TimeZone.class, "getDefault")
            .orShould().callMethod(ZoneId.class, "systemDefault")
            .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould().callConstructor(DecimalFormat.class, String.class)
            .orShould().callConstructor(SimpleDateFormat.class, String.class)
            .orShould().callConstructor(DataFormatter.class);

    @ArchTest
    static final ArchRule NOTHING_TAKES_THE_DEFAULT_CHARSET = noClasses()
            .should().callConstructor(String.class, byte[].class)
            .orShould().callConstructor(String.class, byte[].class, int.class, int.class)
            .orShould().callMethod(String.class, "getBytes").orShould().callMethod(Charset.class, "defaultCharset")
            .orShould().callConstructor(InputStreamReader.class, InputStream.class)
            .orShould().callConstructor(OutputStreamWriter.class, OutputStream.class)
            .orShould().callConstructor(PrintWriter.class, OutputStream.class)
            .orShould().callConstructor(FileReader.class, String.class)
            .orShould().callConstructor(FileWriter.class, String.class);
}
