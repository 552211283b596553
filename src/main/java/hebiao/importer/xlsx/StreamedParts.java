package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a package on a disk, unpacked as they are read. */
final class StreamedParts {

    /** Of a part that is held in memory; texts and cells are not. */
    private static final int LARGEST = 1 << 26;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    StreamedParts(ZipFile zip) throws Unfamiliar {
        this.zip = zip;
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        for (ZipArchiveEntry entry : all) {
            boolean again = !entry.isDirectory() && entries.put(PartName.key(entry.getName()), entry) != null;
            if (again || !zip.canReadEntryData(entry)) {
                throw new Unfamiliar(Reason.PACKAGE, "part " + entry.getName());
            }
        }
    }

    boolean has(String name) {
        return entries.containsKey(PartName.key(name));
    }

    InputStream stream(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(PartName.key(name));
        if (entry == null) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "no part " + name);
        }
        return BoundedPart.open(zip, entry);
    }

    byte[] part(String name) throws IOException {
        try (InputStream in = stream(name)) {
            byte[] part = in.readNBytes(LARGEST);
            if (part.length == LARGEST) {
                throw new Unfamiliar(Reason.PACKAGE, "a large part " + name);
            }
            return part;
        }
    }

    /** The relationships of a part; an empty name for the package itself. */
    Relationships relationships(String source) throws IOException {
        return Relationships.of(part(Relationships.part(source)), source);
    }
}
