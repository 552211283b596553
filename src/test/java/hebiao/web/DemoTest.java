package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at the demonstration may see what it leads to. */
class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void theReturnedFormIsOfTheDepartmentThatSignsIn() throws Exception {
        Clock clock = Demo.clock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        try (Store store = Store.open(folder, null, clock)) {
            Checking checking = new Checking(store, TemplateFolder.shipped(), Rulebook.shipped(), "1");
            Demo demo = Demo.make(new Service(store, checking, clock, "the-key"));
            Version returned = store.versions().find(demo.returned()).orElseThrow();
            assertThat(returned.errors()).isPositive();
            assertThat(demo.users()).filteredOn(user -> user.departmentId() != null).singleElement()
                    .satisfies(user -> assertThat(user.departmentId()).isEqualTo(returned.departmentId()));
        }
    }
}
