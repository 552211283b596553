package hebiao.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What kind of text a file is. */
final class TextKind {

    private static final int HEAD = 4096;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DELIMITERS = ",\t;|";
    private static final int LINES = 5;
    private static final List<String> HTML = List.of("<html", "<!doctype html", "<table", "<body", "<head>");

    private TextKind() {
    }

    /** {@link FileKind#UNKNOWN} where the bytes are no text in an encoding that offices use. */
    static FileKind of(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null) {
            return FileKind.UNKNOWN;
        }
        String start = text.substring(text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0, Math.min(HEAD, text.length()));
        String low = start.toLowerCase(Locale.ROOT);
        if (low.contains("urn:schemas-microsoft-com:office:spreadsheet") && low.matches("(?s).*<(\\w+:)?workbook.*")) {
            return FileKind.XML_SPREADSHEET;
        }
        if (low.startsWith("mime-version:")) {
            return FileKind.WEB_ARCHIVE;
        }
        if (HTML.stream().anyMatch(low::contains)) {
            return FileKind.HTML;
        }
        if (start.startsWith("ID;P")) {
            return FileKind.SYLK;
        }
        return isTable(start) ? FileKind.CSV : FileKind.TEXT;
    }

    /** Whether the first lines all hold the same number of one delimiter; one line alone is a table if it holds one. */
    private static boolean isTable(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return DELIMITERS.chars().anyMatch(delimiter -> {
            List<Long> counts = lines.stream().map(line -> line.chars().filter(c -> c == delimiter).count()).toList();
            return !counts.isEmpty() && counts.get(0) > 0 && counts.stream().allMatch(counts.get(0)::equals);
        });
    }

    private static String decoded(byte[] bytes) {
        boolean marked = FileKind.starts(bytes, "fffe") || FileKind.starts(bytes, "feff");
        List<Charset> charsets = marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset charset : charsets) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
                    return text;
                }
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return null;
    }
}
