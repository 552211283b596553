package hebiao.web.guard;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that everybody tries first: those of eight and more characters among the 30,000 commonest of the world, and
 * a list of our own, of what is typed in Chinese offices.
 */
final class CommonPasswords {

    private static final Set<String> LIST = load();

    private CommonPasswords() {
    }

    static boolean contains(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return LIST.contains(plain) || plain.chars().distinct().count() < 3;
    }

    private static Set<String> load() {
        try {
            return Stream.concat(ofTheWorld(), ofOurOwn().stream()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ofTheWorld() throws IOException {
        return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.length() >= Passwords.SHORTEST);
    }

    private static List<String> ofOurOwn() throws IOException {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
