package hebiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to the trail behind the program's back is told. */
class TrailTest {

    private static final String UNLOCK = "DROP TRIGGER trail_unchanged; DROP TRIGGER trail_kept;";

    @TempDir
    private Path folder;

    @BeforeEach
    void fiveRecords() throws Exception {
        try (Store store = open()) {
            for (int month = 1; month <= 5; month++) {
                store.periods().open("caiwu", "2024-0" + month, LocalDate.of(2024, month, 10),
                        LocalDate.of(2024, month, 20));
            }
        }
    }

    private Store open() throws Exception {
        return Store.open(folder, null, Clock.fixed(Instant.parse("2025-01-06T02:00:00Z"), ZoneOffset.UTC));
    }

    private TrailCheck after(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hebiao.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        try (Store store = open()) {
            return store.trail().verify();
        }
    }

    @Test
    void anUntouchedTrailIsWhole() throws Exception {
        try (Store store = open()) {
            TrailCheck check = store.trail().verify();
            assertThat(check.isWhole()).isTrue();
            assertThat(check.records()).isEqualTo(5);
            assertThat(check.head()).isEqualTo(store.trail().head().orElseThrow().hash());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an actor changed    | 3 | UPDATE trail SET actor = 'shenji' WHERE seq = 3
            details changed     | 2 | UPDATE trail SET details = '{}' WHERE seq = 2
            a record taken out  | 3 | DELETE FROM trail WHERE seq = 3
            the first taken out | 1 | DELETE FROM trail WHERE seq = 1
            two exchanged       | 2 | UPDATE trail SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END; \
            UPDATE trail SET seq = -seq WHERE seq < 0
            one put in          | 3 | UPDATE trail SET seq = -seq WHERE seq > 2; \
            UPDATE trail SET seq = 1 - seq WHERE seq < 0; \
            INSERT INTO trail SELECT 3, written, actor, action, subject, details, hash, hash FROM trail WHERE seq = 2
            """)
    void whatIsChangedIsTold(String name, long first, String sql) throws Exception {
        TrailCheck check = after(UNLOCK + sql);
        assertThat(check.isWhole()).isFalse();
        assertThat(check.broken()).isEqualTo(first);
        assertThat(check.records()).isEqualTo(first - 1);
    }

    /** Nothing in the trail itself tells of its end: what somebody holds of it does. */
    @Test
    void aCutOffEndIsToldByAHeadThatSomebodyHolds() throws Exception {
        String held;
        try (Store store = open()) {
            held = store.trail().head().orElseThrow().hash();
        }
        TrailCheck check = after(UNLOCK + "DELETE FROM trail WHERE seq = 5");
        assertThat(check.isWhole()).isTrue();
        try (Store store = open()) {
            assertThat(store.trail().holds(held)).isFalse();
            assertThat(store.trail().holds(check.head())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"UPDATE trail SET actor = 'x'", "DELETE FROM trail WHERE seq = 5"})
    void theDatabaseItselfRefusesBoth(String sql) {
        assertThatThrownBy(() -> after(sql)).hasMessageContaining("the trail is only added to");
    }
}
