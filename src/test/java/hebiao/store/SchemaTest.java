package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway is only started where there is something for it to do. */
class SchemaTest {

    private static final Pattern SCRIPT = Pattern.compile("V(\\d+)__\\w+\\.sql");

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void place() {
        url = "jdbc:sqlite:" + folder.resolve("hebiao.db");
    }

    @Test
    void theNewestScriptIsTheOneThatIsAskedFor() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/hebiao/store"))) {
            assertThat(scripts.map(path -> SCRIPT.matcher(path.getFileName().toString())).filter(Matcher::matches)
                    .map(script -> Integer.valueOf(script.group(1))).max(Comparator.naturalOrder()))
                    .hasValue(Integer.valueOf(Schema.NEWEST));
        }
    }

    @Test
    void anEmptyDatabaseIsNotUpToDateAndAnOpenedOneIs() throws IOException {
        assertThat(Schema.isNewest(url)).isFalse();
        Store.open(folder, null, Clock.systemUTC()).close();
        assertThat(Schema.isNewest(url)).isTrue();
        Store.open(folder, null, Clock.systemUTC()).close();
    }

    @Test
    void anOlderOneOrOneThatFailedHalfwayIsNot() throws Exception {
        Store.open(folder, null, Clock.systemUTC()).close();
        assertThat(newestAfter("UPDATE flyway_schema_history SET success = 0 WHERE version = '20'")).isFalse();
        assertThat(newestAfter("UPDATE flyway_schema_history SET success = 1")).isTrue();
        assertThat(newestAfter("DELETE FROM flyway_schema_history WHERE version = '" + Schema.NEWEST + "'"))
                .isFalse();
    }

    /** A store of before has versions that do not know whether they are the newest. */
    @Test
    void theNewestVersionsOfAnOlderStoreAreFound() throws Exception {
        try (Store store = Store.open(folder, null, Clock.systemUTC())) {
            store.periods().open("caiwu", "2024-12", LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-20"));
            store.accounts().add("guanli", "jiaoyu", "张三", Role.DEPARTMENT, "市教育局", "", false);
            Account author = store.accounts().byLogin("jiaoyu").orElseThrow();
            for (int form = 0; form < 7; form++) {
                store.versions().add(new NewVersion("2024-12", author, "form" + form % 3, List.of(), "a.xlsx",
                        "%064d".formatted(form), 10, "项目", Status.RETURNED, false, "1", "t", "p", List.of()));
            }
        }
        String script = Files.readString(Path.of("src/main/resources/hebiao/store/common/V22__newest.sql"));
        String found = script.substring(script.indexOf("UPDATE"), script.indexOf(';', script.indexOf("UPDATE")));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE version SET newest = 1");
            statement.executeUpdate(found);
        }
        try (Store store = Store.open(folder, null, Clock.systemUTC())) {
            assertThat(store.versions().newest("2024-12").stream().map(version -> version.series() + " "
                    + version.number())).containsExactlyInAnyOrder("form0 3", "form1 2", "form2 2");
        }
    }

    private boolean newestAfter(String change) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        return Schema.isNewest(url);
    }
}
