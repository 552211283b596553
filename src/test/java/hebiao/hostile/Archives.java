package hebiao.hostile;

import hebiao.importer.ZipBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips of forms that no honest program makes. */
final class Archives {

    private static final int LINK = 0120777;

    private Archives() {
    }

    static void addTo(Map<String, byte[]> files) throws IOException {
        byte[] form = ZipBytes.form();
        byte[] two = zip("UTF-8", Map.of("甲.xlsx", form));
        files.put("slip.zip", zip("UTF-8", Map.of("../../甲.xlsx", form)));
        files.put("absolute.zip", zip("UTF-8", Map.of("/甲.xlsx", form)));
        files.put("drive.zip", zip("UTF-8", Map.of("C:\\甲.xlsx", form)));
        files.put("gbk-names.zip", zip("GBK", Map.of("誠乗.xlsx", form)));
        files.put("zip-in-zip.zip", zip("UTF-8", Map.of("里面.zip", two)));
        files.put("tail.zip", OtherKinds.joined(two, new byte[9]));
        files.put("prefix.zip", OtherKinds.joined(new byte[9], two));
        files.put("cut-off.zip", java.util.Arrays.copyOf(two, two.length / 2));
        files.put("no-zip.zip", OtherKinds.utf8("不是压缩包"));
        files.put("empty.zip", OtherKinds.hex("504b0506" + "00".repeat(18)));
        files.put("twice.zip", twice(form));
        files.put("link.zip", link());
        files.put("password.zip", password(two));
    }

    private static byte[] zip(String charset, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, new ZipArchiveEntry(entry.getKey()), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    private static byte[] twice(byte[] form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            put(zip, new ZipArchiveEntry("a.xlsx"), form);
            put(zip, new ZipArchiveEntry("A.xlsx"), form);
        }
        return bytes.toByteArray();
    }

    private static byte[] link() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("a.xlsx");
            link.setUnixMode(LINK);
            put(zip, link, OtherKinds.utf8("/etc/passwd"));
        }
        return bytes.toByteArray();
    }

    /** Both headers say that the one entry is encrypted. */
    private static byte[] password(byte[] zip) {
        byte[] locked = zip.clone();
        locked[6] |= 1;
        for (int at = 0; at < locked.length - 46; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2) {
                locked[at + 8] |= 1;
            }
        }
        return locked;
    }
}
