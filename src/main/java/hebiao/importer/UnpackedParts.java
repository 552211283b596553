package hebiao.importer;

import hebiao.importer.xlsx.PartName;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/** Parts that are unpacked already, in the shape in which POI asks for a package. */
final class UnpackedParts implements ZipEntrySource {

    private final Map<String, byte[]> parts;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean closed;

    UnpackedParts(Map<String, byte[]> parts) {
        this.parts = parts;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
            entry.setSize(part.getValue().length);
            entries.put(part.getKey(), entry);
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return entries.get(PartName.of(path));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(parts.get(entry.getName()));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
