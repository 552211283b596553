package hebiao.importer.xlsx;

import hebiao.finding.Limits;
import hebiao.grid.Book;
import hebiao.grid.BookFormat;
import hebiao.grid.Grid;
import hebiao.importer.xlsx.Relationships.Target;
import hebiao.importer.xlsx.SheetPart.SharedParts;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An xlsx file: the sheets of its workbook, in their order. Only the parts that hold cells are unpacked. */
public final class XlsxBook {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipParts parts;
    private final Limits limits;

    private XlsxBook(ZipParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * Reads a workbook.
     *
     * @throws Unfamiliar when another must read it, or say what is wrong with it
     * @throws BeyondLimit when it is larger than the policy allows
     */
    public static Book read(byte[] bytes, Limits limits) throws Unfamiliar, BeyondLimit {
        try (ZipParts parts = new ZipParts(bytes, limits)) {
            return new XlsxBook(parts, limits).read();
        }
    }

    private Book read() throws Unfamiliar, BeyondLimit {
        Relationships whole = Relationships.of(parts, "");
        Optional<String> workbook = whole.first("officeDocument");
        if (workbook.isEmpty() || !parts.has(CONTENT_TYPES)) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "no workbook");
        }
        // nothing in it is needed; but POI reads it, and it must not declare a document type either
        new XmlScanner(parts.part(CONTENT_TYPES), "Types");
        WorkbookPart book = WorkbookPart.of(parts.part(workbook.get()));
        Relationships own = Relationships.of(parts, workbook.get());
        Optional<String> texts = own.first("sharedStrings");
        Optional<String> styles = own.first("styles").filter(parts::has);
        Count count = new Count("sharedStrings", limits.sharedStrings());
        SharedParts shared = new SharedParts(
                texts.isPresent() ? RichText.shared(parts.part(texts.get()), count) : new String[0],
                styles.isPresent() ? Styles.of(parts.part(styles.get())) : Styles.none(), book.from1904(),
                new Count("cells", limits.cells()), new Count("merges", limits.merges()),
                new ArrayList<>());
        List<Grid> grids = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : book.sheets()) {
            grids.add(grid(sheet, own.target(sheet.relationship()), shared));
        }
        return new Book(BookFormat.XLSX, grids, activeParts(parts.names()), properties(whole),
                shared.oddities());
    }

    private Grid grid(WorkbookPart.Sheet sheet, Target target, SharedParts shared)
            throws Unfamiliar, BeyondLimit {
        if (target.type().equals("chartsheet") && parts.has(target.part())) {
            return new Grid(sheet.name(), sheet.hidden(), List.of(), List.of(), Set.of(), Set.of());
        }
        if (!target.type().equals("worksheet")) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "a sheet of type " + target.type());
        }
        return new SheetPart(shared).read(parts.part(target.part()), sheet.name(), sheet.hidden());
    }

    /** Macros, external links and embedded objects among the parts of a package, by name. */
    public static List<String> activeParts(List<String> names) {
        return names.stream().filter(name -> name.startsWith("xl/"))
                .filter(name -> name.endsWith("vbaProject.bin") || name.startsWith("xl/externalLinks/externalLink")
                        || name.startsWith("xl/embeddings/") || name.startsWith("xl/macrosheets/")
                        || name.startsWith("xl/activeX/"))
                .sorted().toList();
    }

    /** Custom document properties whose values are texts. */
    private Map<String, String> properties(Relationships whole) throws Unfamiliar {
        Map<String, String> properties = new HashMap<>();
        Optional<String> part = whole.first("custom-properties").or(() -> whole.first("customProperties"))
                .filter(parts::has);
        if (part.isEmpty()) {
            return properties;
        }
        XmlScanner xml = new XmlScanner(parts.part(part.get()), "Properties");
        while (xml.child()) {
            String name = xml.is("property") ? xml.attribute("name") : null;
            while (xml.child()) {
                if (xml.isNamed("lpwstr") && name != null) {
                    properties.put(name, XmlText.withoutForbidden(xml.text()));
                } else {
                    xml.skip();
                }
            }
        }
        return properties;
    }
}
