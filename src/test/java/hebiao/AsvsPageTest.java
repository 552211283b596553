package hebiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** src/doc/asvs.md: no line of the standard is missing, and what is named as its proof is a test. */
class AsvsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\d.]+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final List<String> REASONS =
            List.of("Does not apply: ", "**Not met:** ", "By this page: ", "By design: ");
    private static final Set<Class<? extends Annotation>> TESTS =
            Set.of(Test.class, TestFactory.class, ParameterizedTest.class, ArchTest.class);

    /** How many lines of level 1 and 2 each section has in OWASP ASVS 5.0.0, always the first ones. */
    private static final Map<String, Integer> SECTIONS = sections("1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 "
            + "2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 "
            + "6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 11.1:2 11.2:3 "
            + "11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 "
            + "15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3");

    private static Map<String, Integer> sections(String text) {
        Map<String, Integer> sections = new HashMap<>();
        for (String one : text.split(" ")) {
            sections.put(one.substring(0, one.indexOf(':')), Integer.valueOf(one.substring(one.indexOf(':') + 1)));
        }
        return sections;
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("src/doc/asvs.md"))).results().toList();
    }

    @Test
    void everyLineOfTheChaptersStandsOnThePageOnce() throws IOException {
        List<String> expected = new ArrayList<>();
        SECTIONS.forEach((section, lines) -> {
            for (int line = 1; line <= lines; line++) {
                expected.add(section + "." + line);
            }
        });
        assertThat(rows()).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyLineNamesATestOrAReason() throws IOException {
        for (MatchResult row : rows()) {
            String shown = row.group(4);
            assertThat(NAMED.matcher(shown).find() || REASONS.stream().anyMatch(shown::startsWith))
                    .as(row.group(1) + ": " + shown).isTrue();
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws Exception {
        Map<String, Class<?>> classes = classes();
        for (MatchResult row : rows()) {
            for (MatchResult named : NAMED.matcher(row.group(4)).results().toList()) {
                Class<?> test = classes.get(named.group(1));
                assertThat(test).as(row.group(1) + " " + named.group()).isNotNull();
                assertThat(isTest(test, named.group(2))).as(row.group(1) + " " + named.group()).isTrue();
            }
        }
    }

    private static boolean isTest(Class<?> type, String name) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                .filter(member -> member.getName().equals(name))
                .anyMatch(member -> TESTS.stream().anyMatch(member::isAnnotationPresent));
    }

    private static Map<String, Class<?>> classes() throws Exception {
        Map<String, Class<?>> classes = new HashMap<>();
        Path root = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/').replace('/', '.');
                String type = name.substring(0, name.length() - ".java".length());
                classes.put(type.substring(type.lastIndexOf('.') + 1), Class.forName(type));
            }
        }
        return classes;
    }
}
