package hebiao.importer;

import hebiao.importer.xlsx.PartName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** What a file is, by its bytes and never by its name. */
public enum FileKind {
    /** A zip package: xlsx, but docx and archives too. */
    ZIP(null),
    /** A compound file: xls and et, but encrypted xlsx and old Word documents too. */
    COMPOUND(null),
    EMPTY("empty"),
    /** Nothing but zero bytes, or nothing else where a file begins: what a broken save or transfer leaves. */
    ZEROS("zeros"),
    HTML("html"),
    /** A web page with all that belongs to it in one text, as Excel saves it. */
    WEB_ARCHIVE("mht"),
    XML_SPREADSHEET("xml"),
    SYLK("sylk"),
    CSV("csv"),
    TEXT("text"),
    PDF("pdf"),
    OFFICE_DOCUMENT("word"),
    OPEN_DOCUMENT("ods"),
    BINARY_WORKBOOK("xlsb"),
    /** Excel 95 and before. */
    OLD_WORKBOOK("old"),
    IMAGE("image"),
    ARCHIVE("archive"),
    /** Encrypted by the document protection program of an office, which leaves its mark. */
    PROTECTED("drm"),
    /** Even noise, as another such program leaves it. */
    SCRAMBLED("scrambled"),
    UNKNOWN("default");

    private static final int HEAD = 1024;
    private static final int ZEROS_MOST = 4096;
    private static final List<String> IMAGES = List.of("ffd8ff", "89504e47", "47494638", "49492a00", "4d4d002a");
    private static final List<String> OLD_WORKBOOKS = List.of("09000400", "09020600", "09040600");
    private static final List<String> ARCHIVES = List.of("526172211a07", "377abcaf271c", "1f8b");
    private static final List<String> PROTECTION_MARKS = List.of("E-SafeNet", "%TSD-Header-###%");
    /** Behind the length of the first box: pictures of phones. */
    private static final List<String> PHONE_PICTURES = List.of("ftypheic", "ftypheix", "ftypmif1", "ftypavif");
    private static final int BITMAP_RESERVED = 6;
    private static final int NOISE_FROM = 2048;
    private static final int SAMPLE_MOST = 1 << 16;
    /** χ² of 256 equally likely bytes is 255 on average and beyond 400 less often than once in a million files. */
    private static final long NOISE_CHI_SQUARE = 400;

    private final String variant;

    FileKind(String variant) {
        this.variant = variant;
    }

    /** Which message of S01 says so; null for what may be a workbook. */
    public String variant() {
        return variant;
    }

    /** Whether only reading it can tell that it is none. */
    public boolean mayBeWorkbook() {
        return variant == null;
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
        if (IntStream.range(0, Math.min(ZEROS_MOST, bytes.length)).allMatch(at -> bytes[at] == 0)) {
            return ZEROS;
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
        if (startsWithAny(bytes, OLD_WORKBOOKS)) {
            return OLD_WORKBOOK;
        }
        if (startsWithAny(bytes, ARCHIVES)) {
            return ARCHIVE;
        }
        FileKind text = TextKind.of(bytes);
        return text == UNKNOWN && isNoise(bytes) ? SCRAMBLED : text;
    }

    /** What a zip is by the names of its parts: {@link #ZIP} for what may be an xlsx. */
    public static FileKind ofPackage(List<String> names) {
        List<String> low = names.stream().map(PartName::key).toList();
        if (low.contains("xl/workbook.bin")) {
            return BINARY_WORKBOOK;
        }
        if (low.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return ZIP;
        }
        return low.contains("mimetype") ? OPEN_DOCUMENT
                : low.contains("[content_types].xml") ? OFFICE_DOCUMENT : ARCHIVE;
    }

    static boolean starts(byte[] bytes, String hex) {
        byte[] mark = HexFormat.of().parseHex(hex);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean startsWithAny(byte[] bytes, List<String> marks) {
        return marks.stream().anyMatch(mark -> starts(bytes, mark));
    }

    private static boolean isImage(byte[] bytes, String head) {
        boolean bitmap = head.startsWith("BM") && head.startsWith("\0\0\0\0", BITMAP_RESERVED);
        boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        boolean phone = PHONE_PICTURES.stream().anyMatch(mark -> head.startsWith(mark, 4));
        return bitmap || webp || phone || startsWithAny(bytes, IMAGES);
    }

    /** Whether every byte is about as frequent as every other: so looks nothing that people or programs write. */
    private static boolean isNoise(byte[] bytes) {
        int sample = Math.min(SAMPLE_MOST, bytes.length);
        if (sample < NOISE_FROM) {
            return false;
        }
        long[] counts = new long[256];
        for (int at = 0; at < sample; at++) {
            counts[bytes[at] & 0xff]++;
        }
        // Σ (n - s/256)² ÷ (s/256), in whole numbers
        long squares = Arrays.stream(counts).map(count -> (256 * count - sample) * (256 * count - sample)).sum();
        return squares / 256 / sample < NOISE_CHI_SQUARE;
    }
}
