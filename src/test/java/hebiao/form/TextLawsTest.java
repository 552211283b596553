package hebiao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** What is done by hand for speed says the same as the definition it stands for. */
class TextLawsTest {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern LINE = Pattern.compile("(funds\\.\\w+|indicators\\[(\\d+)])(?:\\.(.+))?");

    @Provide
    Arbitrary<String> texts() {
        StringArbitrary usual = Arbitraries.strings().withChars("预算执行率（50分）：１２ａ—～-≥％%\t\n\u3000\u00a0\u200b“”《》,.…Ⅹ①㎡")
                .ofMaxLength(12);
        return Arbitraries.oneOf(usual, Arbitraries.strings().ofMaxLength(6));
    }

    @Property(tries = 20_000)
    void foldedTextsAreInTheCompatibilityForm(@ForAll("texts") String text) {
        assertThat(Nfkc.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    @Property(tries = 20_000)
    void visibleTextsHoldNothingInvisible(@ForAll("texts") String text) {
        assertThat(Nfkc.visible(text))
                .isEqualTo(INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""));
    }

    @Property(tries = 20_000)
    void textsWithoutBlanksHoldNone(@ForAll("texts") String text) {
        assertThat(Nfkc.withoutBlanks(text))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", ""));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("funds", "indicators", ".", "[", "]", "0", "12", "total", "rate", "likelihood", "a_b",
                "*", "额").list().ofMaxSize(7).map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void pathsAreTakenApartAsTheirPatternSays(@ForAll("paths") String text) {
        FieldPath path = new FieldPath(text);
        Matcher line = LINE.matcher(text);
        boolean known = line.matches();
        assertThat(path.parent()).isEqualTo(known ? line.group(1) : text);
        assertThat(path.last()).isEqualTo(known && line.group(3) != null ? line.group(3) : text);
        assertThat(path.indicatorIndex())
                .isEqualTo(known && line.group(2) != null ? Integer.parseInt(line.group(2)) : -1);
    }
}
