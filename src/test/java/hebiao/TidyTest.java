package hebiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the files of this repository are to be, where a program can tell. */
class TidyTest {

    private static final int LINES_MOST = 500;
    private static final int COLUMNS_MOST = 120;
    private static final List<String> PLACES = List.of("src", "workbook-templates", "test-fixtures", "pom.xml",
            "README.md", ".ci");
    private static final List<String> BINARY = List.of(".xlsx", ".xls", ".xlsm", ".et", ".zip", ".png", ".jpg", ".gif");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern BINARY_FLOAT =
            Pattern.compile("\\b(?:double|float|Double|Float|doubleValue|floatValue)\\b");
    private static final Pattern OUTPUT = Pattern.compile("\\bSystem\\.(?:out|err)\\b|printStackTrace");
    /** A conversion whose digits or signs follow the machine's locale; {@code %s} and {@code %X} do not. */
    private static final Pattern LOCAL_NUMBER = Pattern.compile("\"[^\"]*%[-#+0,(.\\d]*[dfegt](?!\\w)[^\"]*\"");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
    /** Written so that it does not find itself. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~-])/(?:t[m]p|w[o]rk|h[o]me|r[o]ot)\\b(?![-.\\w])");

    @Test
    void noFileIsTooLong() {
        assertNone(TidyTest::isJava, (path, text) -> {
            long lines = text.lines().count();
            return lines > LINES_MOST ? List.of(path + ": " + lines + " lines") : List.of();
        });
    }

    @Test
    void noLineIsTooWide() {
        assertNone(TidyTest::isJava, (path, text) -> linesWhere(path, text,
                line -> line.codePointCount(0, line.length()) > COLUMNS_MOST || line.contains("\t")));
    }

    @Test
    void onlyTheCommandLinePrints() {
        assertNone(path -> isMain(path) && !path.startsWith("src/main/java/hebiao/cli/"),
                (path, text) -> linesWhere(path, text, line -> OUTPUT.matcher(line).find()));
    }

    @Test
    void noBinaryFloatTouchesAnAmount() {
        Predicate<String> judged = path -> isMain(path) && path.matches(".*/hebiao/(?:form|finding|reconciler)/.*");
        assertNone(judged, (path, text) -> linesWhere(path, COMMENT.matcher(text).replaceAll(""),
                line -> BINARY_FLOAT.matcher(line).find()));
    }

    @Test
    void noNumberIsFormattedByTheLocale() {
        assertNone(TidyTest::isMain, (path, text) -> linesWhere(path, text, line -> LOCAL_NUMBER.matcher(line).find()));
    }

    @Test
    void noFileNamesAPlaceOnSomebodysMachine() {
        assertNone(path -> true, (path, text) -> linesWhere(path, text, line -> MACHINE_PATH.matcher(line).find()));
    }

    @Test
    void everyImportIsUsed() {
        assertNone(TidyTest::isJava, (path, text) -> {
            String body = IMPORT.matcher(text).replaceAll("");
            return IMPORT.matcher(text).results().map(found -> found.group(1))
                    .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(body).find())
                    .map(name -> path + ": " + name).toList();
        });
    }

    @Test
    void theTopHoldsOnlyWhatADeveloperLooksFor() throws IOException {
        List<String> allowed = List.of("src", "pom.xml", "README.md", "workbook-templates", "test-fixtures", "target");
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith("."))).isSubsetOf(allowed);
        }
    }

    private interface Check {
        List<String> faults(String path, String text);
    }

    private static void assertNone(Predicate<String> judged, Check check) {
        List<String> faults = new ArrayList<>();
        for (String place : PLACES) {
            if (Files.exists(Path.of(place))) {
                files(place).filter(judged).forEach(path -> faults.addAll(check.faults(path, read(path))));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<String> files(String place) {
        try (Stream<Path> walk = Files.walk(Path.of(place))) {
            return walk.filter(Files::isRegularFile).map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> BINARY.stream().noneMatch(path::endsWith)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesWhere(String path, String text, Predicate<String> fault) {
        return text.lines().filter(fault).map(line -> path + ": " + line.strip()).toList();
    }

    private static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    private static boolean isMain(String path) {
        return path.startsWith("src/main/java/") || path.startsWith("src/spark/java/");
    }
}
