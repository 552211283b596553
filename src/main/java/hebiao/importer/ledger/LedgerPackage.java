package hebiao.importer.ledger;

import hebiao.importer.xlsx.BoundedPart;
import hebiao.importer.xlsx.PartName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/** A package as POI asks for it, unpacked only as far as it is read. */
final class LedgerPackage implements ZipEntrySource {

    /** Nothing in it is read, and POI refuses the whole workbook for one element that WPS adds. */
    private static final String CORE_PROPERTIES = "docprops/core.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean closed;

    LedgerPackage(ZipFile zip) {
        this.zip = zip;
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        all.stream().filter(entry -> !entry.isDirectory())
                .filter(entry -> !PartName.key(entry.getName()).equals(CORE_PROPERTIES))
                .forEach(entry -> entries.put(PartName.of(entry.getName()), entry));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(new ArrayList<>(entries.values()));
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return entries.get(PartName.of(path));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return BoundedPart.open(zip, entry);
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
