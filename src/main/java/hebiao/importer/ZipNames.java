package hebiao.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names in a zip, from their bytes: the Unicode extra field, then the UTF-8 flag; the rest are UTF-8 when all of
 * them are, else GB18030, as Windows in Chinese writes them. Decided for the whole archive, since a single short GBK
 * name may happen to be good UTF-8.
 */
final class ZipNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset unmarked;

    ZipNames(List<ZipArchiveEntry> entries) {
        boolean utf8 = entries.stream().filter(entry -> marked(entry).isEmpty())
                .allMatch(entry -> isUtf8(entry.getRawName()));
        this.unmarked = utf8 ? StandardCharsets.UTF_8 : GB18030;
    }

    /** The name as it was meant; not yet cut into parts: a GBK character may end in a backslash's byte. */
    String of(ZipArchiveEntry entry) {
        return marked(entry).orElseGet(() -> new String(entry.getRawName(), unmarked));
    }

    private static Optional<String> marked(ZipArchiveEntry entry) {
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField field
                && field.getNameCRC32() == crc(entry.getRawName())) {
            return Optional.of(new String(field.getUnicodeName(), StandardCharsets.UTF_8));
        }
        boolean flagged = entry.getGeneralPurposeBit().usesUTF8ForNames() && isUtf8(entry.getRawName());
        return flagged ? Optional.of(new String(entry.getRawName(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static boolean isUtf8(byte[] name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
