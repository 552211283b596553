package hebiao.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** Where copies go, whatever departments call their files. */
class AnnotatedPathsTest {

    @Test
    void namesThatDifferInCapitalsOrForbiddenSignsOnlyGetANumber() {
        assertThat(AnnotatedPaths.of(List.of("甲/表.xlsx", "乙/表.xlsx", "A?.xlsx", "a*.xlsx", "../../etc/x.xls")).values())
                .containsExactly("annotated/甲/表.xlsx", "annotated/乙/表.xlsx", "annotated/A_.xlsx",
                        "annotated/a_~2.xlsx", "annotated/etc/x.xls");
    }

    @Test
    void addressesArePercentEncoded() {
        assertThat(AnnotatedPaths.address("annotated/表 #1%.xlsx")).isEqualTo("annotated/%E8%A1%A8%20%231%25.xlsx");
    }

    @Property
    void everyNameHasAPlaceOfItsOwnInTheFolder(@ForAll @Size(max = 8) @UniqueElements List<String> names) {
        Map<String, String> paths = AnnotatedPaths.of(names);
        assertThat(paths.keySet()).containsExactlyElementsOf(names);
        HashSet<String> seen = new HashSet<>();
        for (String path : paths.values()) {
            assertThat(Path.of("/out", path).normalize()).startsWithRaw(Path.of("/out/annotated"));
            assertThat(seen.add(path.toLowerCase(Locale.ROOT))).isTrue();
            assertThat(URI.create(AnnotatedPaths.address(path)).isAbsolute()).isFalse();
        }
    }
}
