package hebiao.exporter.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a package, one after the other into a zip. The same parts give the same bytes. */
final class PartsWriter {

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /**
     * The fastest: level 2 makes a sheet of 200,000 rows 3% smaller and takes 10% longer, level 6 takes five times as
     * long for a quarter.
     */
    private static final int LEVEL = 1;
    private static final int BUFFER = 1 << 15;
    /**
     * In local time as zips have it: no time zone comes in. Not the first moment that a zip can hold: for that one Java
     * adds the time in the machine's zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** A zip whose packed bytes go out in larger pieces than Java's own. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            buf = new byte[BUFFER];
            setLevel(LEVEL);
        }
    }

    private final ZipOutputStream zip;
    private final XmlStream xml;
    private final Map<String, String> types = new TreeMap<>();

    PartsWriter(OutputStream out) {
        this.zip = new Zip(out);
        this.xml = new XmlStream(zip);
    }

    /**
     * Begins a part; what is written before {@link #end} belongs to it.
     *
     * @param type the last words of its content type, as {@code spreadsheetml.styles+xml}
     */
    XmlStream begin(String part, String type) {
        types.put(part, OFFICE + type);
        return open(part);
    }

    private XmlStream open(String part) {
        try {
            ZipEntry entry = new ZipEntry(part);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            return xml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        xml.flush();
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part whose type follows from its name's ending. */
    XmlStream beginVml(String part) {
        return open(part);
    }

    /** The properties of the document, whose type is of another family. */
    XmlStream beginCore(String part) {
        types.put(part, "application/vnd.openxmlformats-package.core-properties+xml");
        return open(part);
    }

    /** Writes the relationships of a part; none are no part. */
    void relate(String owner, Relations relations) {
        if (!relations.isEmpty()) {
            int slash = owner.lastIndexOf('/') + 1;
            relations.write(open(owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels"));
            end();
        }
    }

    /** Writes what every part is, and ends the zip; what it goes into stays open. */
    void finish() throws IOException {
        open(TYPES).put(XmlStream.DECLARATION)
                .put("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .put("<Default Extension=\"rels\" ")
                .put("ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .put("<Default Extension=\"vml\" ContentType=\"").put(OFFICE).put("vmlDrawing\"/>")
                .put("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.forEach((part, type) -> xml.put("<Override PartName=\"/").put(part).put("\" ContentType=\"").put(type)
                .put("\"/>"));
        xml.put("</Types>");
        end();
        zip.finish();
    }
}
