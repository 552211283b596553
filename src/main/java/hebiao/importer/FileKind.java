package hebiao.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a file is, by its bytes and never by its name. */
public enum FileKind {
    /** A zip package: xlsx, but docx and archives too. */
    ZIP(null),
    /** A compound file: xls and et, but encrypted xlsx and old Word documents too. */
    COMPOUND(null),
    EMPTY("empty"),
    HTML("html"),
    XML_SPREADSHEET("xml"),
    TEXT("text"),
    PDF("pdf"),
    OFFICE_DOCUMENT("word"),
    IMAGE("image"),
    ARCHIVE("archive"),
    /** Encrypted by the document protection program of an office; it looks like noise behind a mark. */
    PROTECTED("drm"),
    UNKNOWN("default");

    private static final int HEAD = 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> IMAGES = List.of("ffd8ff", "89504e47", "47494638", "49492a00", "4d4d002a");
    private static final List<String> PROTECTION_MARKS = List.of("E-SafeNet", "%TSD-Header-###%");
    private static final int BITMAP_RESERVED = 6;

    private final String variant;

    FileKind(String variant) {
        this.variant = variant;
    }

    /** Which message of S01 says so; null for what may be a workbook. */
    public String variant() {
        return variant;
    }

    /** What bytes are; the first some thousand of a large file are enough. */
    public static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (starts(bytes, "62142365") || PROTECTION_MARKS.stream().anyMatch(head::contains)) {
            return PROTECTED;
        }
        if (starts(bytes, "504b")) {
            return ZIP;
        }
        if (starts(bytes, "d0cf11e0a1b11ae1")) {
            return COMPOUND;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (isImage(bytes, head)) {
            return IMAGE;
        }
        if (head.startsWith("{\\rtf")) {
            return OFFICE_DOCUMENT;
        }
        if (head.startsWith("Rar!") || starts(bytes, "377abcaf271c") || starts(bytes, "1f8b")) {
            return ARCHIVE;
        }
        return text(bytes);
    }

    private static boolean starts(byte[] bytes, String hex) {
        byte[] mark = HexFormat.of().parseHex(hex);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isImage(byte[] bytes, String head) {
        boolean bitmap = head.startsWith("BM") && head.startsWith("\0\0\0\0", BITMAP_RESERVED);
        boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        return bitmap || webp || IMAGES.stream().anyMatch(mark -> starts(bytes, mark));
    }

    private static FileKind text(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null) {
            return UNKNOWN;
        }
        String low = text.substring(0, Math.min(4 * HEAD, text.length())).toLowerCase(Locale.ROOT);
        if (low.contains("urn:schemas-microsoft-com:office:spreadsheet") && low.contains("<workbook")) {
            return XML_SPREADSHEET;
        }
        boolean html = low.contains("<html") || low.contains("<!doctype html") || low.contains("<table")
                || low.startsWith("mime-version:");
        return html ? HTML : TEXT;
    }

    /** The text, if it is one in an encoding that offices use; null for anything else. */
    private static String decoded(byte[] bytes) {
        List<Charset> charsets = starts(bytes, "fffe") || starts(bytes, "feff")
                ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
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
