package hebiao.hostile;

import hebiao.importer.ZipBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Packages whose zip is not what it should be; the parts in it are those of an honest form. */
final class BrokenPackages {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;

    private BrokenPackages() {
    }

    static void addTo(Map<String, byte[]> files) {
        byte[] form = ZipBytes.form();
        files.put("cut-off.xlsx", Arrays.copyOf(form, form.length / 2));
        files.put("cut-off-at-the-end.xlsx", Arrays.copyOf(form, form.length - 40));
        files.put("tail.xlsx", Arrays.copyOf(form, form.length + 512));
        files.put("prefix.xlsx", OtherKinds.joined(OtherKinds.utf8("MZ\0\0program"), form));
        files.put("prefix-of-a-zip.xlsx", OtherKinds.joined(OtherKinds.hex("504b0304"), form));
        files.put("zip-in-a-picture.xlsx", OtherKinds.joined(OtherKinds.hex("89504e470d0a1a0a"), form));
        files.put("part-twice.xlsx", ZipBytes.of(form).with("xl\\workbook.xml", "<w/>").packed());
        files.put("part-twice-by-case.xlsx", ZipBytes.of(form).with("XL/Worksheets/Sheet1.xml", "<w/>").packed());
        files.put("two-names.xlsx", changed(form, SHEET, 0, name -> name[name.length - 5] = '2'));
        files.put("overlapping.xlsx", overlapping(form));
        files.put("wrong-checksum.xlsx", inDirectory(form, 16));
        files.put("size-lie.xlsx", inDirectory(form, 24));
        files.put("packed-size-lie.xlsx", inDirectory(form, 20));
        files.put("part-beyond-the-end.xlsx", beyondTheEnd(form));
        files.put("encrypted-part.xlsx", inDirectory(form, 8));
        files.put("unknown-method.xlsx", inDirectory(form, 10));
        files.put("zip64-lie.xlsx", zip64Lie(form));
        files.put("no-content-types.xlsx", ZipBytes.of(form).without("[Content_Types].xml").packed());
        files.put("no-workbook.xlsx", ZipBytes.of(form).without("xl/workbook.xml").packed());
        files.put("no-sheet.xlsx", ZipBytes.of(form).without(SHEET).packed());
        files.put("no-texts.xlsx", ZipBytes.of(form).without("xl/sharedStrings.xml").packed());
        files.put("bomb.xlsx", ZipBytes.of(form).with("xl/media/a.bin", new byte[40 << 20]).packed());
        files.put("bomb-in-the-sheet.xlsx", ZipBytes.of(form)
                .replacing(SHEET, "</sheetData>", "<row r=\"90\"/>".repeat(2_000_000) + "</sheetData>").packed());
        files.put("many-parts.xlsx", manyParts(form));
        files.put("many-texts.xlsx", manyTexts(form));
    }

    private interface Change {
        void of(byte[] name);
    }

    /** The n-th place where a name stands, the local header first. */
    private static byte[] changed(byte[] zip, String name, int occurrence, Change change) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(name);
        for (int more = occurrence; more > 0; more--) {
            at = text.indexOf(name, at + 1);
        }
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        change.of(letters);
        byte[] copy = zip.clone();
        System.arraycopy(letters, 0, copy, at, letters.length);
        return copy;
    }

    private static int directoryEntry(byte[] zip, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + 46 + letters.length <= zip.length; at++) {
            if (bytes.getInt(at) == ENTRY
                    && Arrays.equals(zip, at + 46, at + 46 + letters.length, letters, 0, letters.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no entry " + name);
    }

    /** The sheet's entry in the directory with one fact wrong. */
    private static byte[] inDirectory(byte[] form, int fact) {
        byte[] zip = form.clone();
        zip[directoryEntry(zip, SHEET) + fact] ^= 1;
        return zip;
    }

    /** The directory says that the sheet lies where no file reaches. */
    private static byte[] beyondTheEnd(byte[] form) {
        byte[] zip = form.clone();
        zip[directoryEntry(zip, SHEET) + 45] = (byte) 0x80;
        return zip;
    }

    /** The styles and the sheet share their bytes. */
    private static byte[] overlapping(byte[] form) {
        byte[] zip = form.clone();
        int sheet = directoryEntry(zip, SHEET);
        System.arraycopy(zip, sheet + 42, zip, directoryEntry(zip, "xl/styles.xml") + 42, 4);
        return zip;
    }

    private static byte[] zip64Lie(byte[] form) {
        byte[] zip = form.clone();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        if (bytes.getInt(end) != END) {
            throw new IllegalArgumentException("a zip with a comment");
        }
        bytes.putShort(end + 8, (short) -1).putShort(end + 10, (short) -1).putInt(end + 12, -1).putInt(end + 16, -1);
        return zip;
    }

    private static byte[] manyParts(byte[] form) {
        ZipBytes zip = ZipBytes.of(form);
        for (int part = 0; part < 501; part++) {
            zip.with("m/" + part, "");
        }
        return zip.packed();
    }

    private static byte[] manyTexts(byte[] form) {
        Random random = new Random(1);
        StringBuilder texts = new StringBuilder();
        for (int text = 0; text < 200_001; text++) {
            texts.append("<si><t>").append((char) ('a' + random.nextInt(26))).append("</t></si>");
        }
        return ZipBytes.of(form).replacing("xl/sharedStrings.xml", "</sst>", texts + "</sst>").packed();
    }
}
