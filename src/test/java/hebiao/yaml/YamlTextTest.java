package hebiao.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, YAML reads it back as it was, on one line. */
class YamlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "表", " 前后 ", "a: b # c", "\"引号\"", "C:\\表\\", "两\n行", "两\r\n行", "制\t表", "{a: [b]}",
        "true", "0123", "~", "- 项", "%", "@", "分\u2028行\u2029段\u0085",
        "\u0000\u0007\u001b\u007f", "\ufeff", "𠮷", "'", "---"})
    void aTextIsReadBack(String text) throws IOException {
        String quoted = YamlText.quoted(text);
        assertThat(quoted).doesNotContain("\n", "\r", "\u2028", "\u0085");
        YamlFile file = YamlFile.read("some.yaml", "before: 1\nkey: {inside: " + quoted + "}\nafter: 2\n");
        assertThat(file.tree().path("key").path("inside").asText()).isEqualTo(text);
        assertThat(file.tree().path("after").asInt()).isEqualTo(2);
    }
}
