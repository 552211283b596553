package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.web.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages of the pages say the same, and no template says anything by itself. */
class WordsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("(?:w|words)\\.of\\(\"([a-zA-Z0-9.-]+[a-zA-Z0-9])\"[,)]");
    /** Where one language is called by its own name. */
    private static final List<String> IN_ITS_OWN_LANGUAGE = List.of("other.language");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        Messages zh = Words.in(Language.ZH);
        Messages en = Words.in(Language.EN);

        assertThat(zh.bundle().keySet()).isEqualTo(en.bundle().keySet());
        zh.bundle().keySet().forEach(key -> {
            assertThat(placeholders(zh.of(key))).as(key).isEqualTo(placeholders(en.of(key)));
            assertThat(zh.of(key)).as(key).isNotEmpty();
            if (!IN_ITS_OWN_LANGUAGE.contains(key)) {
                assertThat(en.of(key)).as(key).isNotEmpty().doesNotContainPattern(CHINESE);
            }
        });
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void templatesTakeEverySentenceFromTheWords() {
        sources("src/main/jte", ".jte").forEach(template -> {
            assertThat(read(template)).as(template.toString()).doesNotContainPattern(CHINESE);
            KEY.matcher(read(template)).results().map(found -> found.group(1)).forEach(key ->
                    assertThat(Words.in(Language.ZH).bundle().containsKey(key)).as(template + " " + key).isTrue());
        });
    }

    @Test
    void everythingThatStandsInTheTrailHasAWord() {
        Pattern added = Pattern.compile("trail\\.add\\([^;]*?\"([a-z-]+\\.[a-z-]+)\"", Pattern.DOTALL);
        TreeSet<String> actions = new TreeSet<>();
        sources("src/main/java/hebiao", ".java").forEach(file ->
                added.matcher(read(file)).results().forEach(found -> actions.add("action." + found.group(1))));
        assertThat(actions).hasSizeGreaterThan(10);
        assertThat(Words.in(Language.ZH).bundle().keySet()).containsAll(actions);
    }

    private static Stream<Path> sources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
