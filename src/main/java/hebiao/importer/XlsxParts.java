package hebiao.importer;

import hebiao.finding.Limits;
import hebiao.importer.xlsx.PartName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook's package, unpacked within the limits and mended where WPS and others depart from the
 * standard. Sizes are counted while unpacking: what a package declares of itself is not believed.
 */
final class XlsxParts {

    private static final int RATIO_FROM = 1 << 20;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String TEXTS = "/sharedstrings.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String CORE_PROPERTIES = "docprops/core.xml";

    private final Limits limits;
    private final boolean laterCounts;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private long unpacked;
    private long packed;
    private int filled;
    private int merges;

    private XlsxParts(Limits limits, boolean laterCounts) {
        this.limits = limits;
        this.laterCounts = laterCounts;
    }

    /**
     * Unpacks a package: bytes by part name.
     *
     * @param laterCounts whether of two cells in one place the later is taken; else the package is damaged
     * @throws Refusal when it is no workbook (S01) or beyond the limits (S13)
     * @throws IOException when it is damaged
     */
    static Map<String, byte[]> of(byte[] bytes, Limits limits, boolean laterCounts) throws IOException {
        XlsxParts parts = new XlsxParts(limits, laterCounts);
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            if (entries.size() > limits.entries()) {
                throw Refusal.beyondLimit("entries", limits.entries(), entries.size());
            }
            requireWorkbook(entries.stream().map(entry -> PartName.key(entry.getName())).toList());
            for (ZipArchiveEntry entry : entries) {
                if (!entry.isDirectory()) {
                    parts.add(zip, entry);
                }
            }
        }
        if (parts.packed > bytes.length) {
            throw new IOException("parts lie over each other");
        }
        return parts.parts;
    }

    private static void requireWorkbook(List<String> names) throws IOException {
        FileKind kind = FileKind.ofPackage(names);
        if (!kind.mayBeWorkbook()) {
            throw Refusal.unreadable(kind.variant());
        }
        if (!names.contains(CONTENT_TYPES)) {
            throw new IOException("no content types");
        }
    }

    private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = PartName.of(entry.getName());
        String low = PartName.key(name);
        byte[] part = unpack(zip, entry);
        packed += entry.getCompressedSize();
        if (low.equals(CORE_PROPERTIES)) {
            // nothing in it is read, and POI refuses the whole workbook for one element that WPS adds
            return;
        }
        if (low.endsWith(".xml") || low.endsWith(".rels")) {
            part = XmlBytes.cleaned(part, low.endsWith(TEXTS) || low.startsWith(SHEETS));
        }
        if (low.endsWith(TEXTS)) {
            int texts = SheetXml.count(part, "si");
            if (texts > limits.sharedStrings()) {
                throw Refusal.beyondLimit("sharedStrings", limits.sharedStrings(), texts);
            }
        }
        if (low.startsWith(SHEETS) && low.endsWith(".xml")) {
            SheetXml.Trimmed sheet = SheetXml.trim(part);
            filled += sheet.filled();
            if (sheet.cellTwice() && !laterCounts) {
                // POI would drop one of the two
                throw new IOException("a cell twice in " + name);
            }
            part = (sheet.cellTwice() || sheet.rowTwice() ? sheet.gathered() : sheet).xml();
            merges += sheet.merges();
            if (merges > limits.merges()) {
                throw Refusal.beyondLimit("merges", limits.merges(), merges);
            }
            if (filled > limits.cells()) {
                throw Refusal.beyondLimit("cells", limits.cells(), filled);
            }
        }
        if (parts.put(name, part) != null) {
            throw new IOException("two parts named " + name);
        }
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                part.write(piece, 0, count);
                unpacked += count;
                if (unpacked > limits.unpackedBytes()) {
                    throw Refusal.beyondLimit("unpacked", limits.unpackedBytes(), unpacked);
                }
                long packedSize = Math.max(1, entry.getCompressedSize());
                if (part.size() > RATIO_FROM && part.size() > limits.ratio() * packedSize) {
                    throw Refusal.beyondLimit("ratio", limits.ratio(), part.size() / packedSize);
                }
            }
        }
        byte[] unpackedPart = part.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(unpackedPart);
        if (crc.getValue() != entry.getCrc() || unpackedPart.length != entry.getSize()) {
            throw new IOException("not the part that the directory tells of: " + entry.getName());
        }
        return unpackedPart;
    }
}
