package hebiao.importer.xlsx;

import hebiao.finding.Limits;
import hebiao.form.CellRef;
import hebiao.grid.SheetLook;
import hebiao.grid.SheetLook.Extent;
import hebiao.importer.xlsx.Relationships.Target;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the sheets of an xlsx file look, for people; {@link XlsxBook} reads what is checked. */
public final class XlsxLooks {

    private final ZipParts parts;
    private final Function<String, Extent> extents;

    private XlsxLooks(ZipParts parts, Function<String, Extent> extents) {
        this.parts = parts;
        this.extents = extents;
    }

    /**
     * Reads how the sheets look, in their order.
     *
     * @param extents how much of a sheet is looked at, by its name
     * @throws Unfamiliar when another must read it
     * @throws BeyondLimit when it is larger than the policy allows
     */
    public static List<SheetLook> read(byte[] bytes, Limits limits, Function<String, Extent> extents)
            throws Unfamiliar, BeyondLimit {
        try (ZipParts parts = new ZipParts(bytes, limits)) {
            return new XlsxLooks(parts, extents).read();
        }
    }

    private List<SheetLook> read() throws Unfamiliar {
        Optional<String> workbook = Relationships.of(parts, "").first("officeDocument");
        if (workbook.isEmpty()) {
            throw new Unfamiliar(Reason.RELATIONSHIP, "no workbook");
        }
        Relationships own = Relationships.of(parts, workbook.get());
        Optional<String> part = own.first("styles").filter(parts::has);
        StyleLooks styles = part.isPresent() ? StyleLooks.of(parts.part(part.get())) : StyleLooks.none();
        List<SheetLook> looks = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : WorkbookPart.of(parts.part(workbook.get())).sheets()) {
            Target target = own.target(sheet.relationship());
            if (!target.type().equals("worksheet")) {
                throw new Unfamiliar(Reason.RELATIONSHIP, "a sheet of type " + target.type());
            }
            looks.add(new SheetLookPart(styles, comments(target.part()), extents.apply(sheet.name()))
                    .read(parts.part(target.part()), sheet.name()));
        }
        return looks;
    }

    /** The comments of a sheet, by their cells. */
    private Map<CellRef, String> comments(String sheet) throws Unfamiliar {
        Map<CellRef, String> comments = new HashMap<>();
        Optional<String> part = Relationships.of(parts, sheet).first("comments").filter(parts::has);
        if (part.isEmpty()) {
            return comments;
        }
        XmlScanner xml = RichText.open(parts.part(part.get()), "comments");
        while (xml.child()) {
            if (xml.is("commentList")) {
                list(xml, comments);
            } else {
                RichText.passOver(xml);
            }
        }
        return comments;
    }

    private static void list(XmlScanner xml, Map<CellRef, String> comments) throws Unfamiliar {
        while (xml.child()) {
            String at = xml.attribute("ref");
            if (!xml.is("comment") || at == null) {
                throw new Unfamiliar(Reason.STRUCTURE, "a comment of no cell");
            }
            String text = comment(xml);
            if (!text.isEmpty()) {
                comments.put(Addresses.region(at).corner(), text);
            }
        }
    }

    private static String comment(XmlScanner xml) throws Unfamiliar {
        String text = "";
        while (xml.child()) {
            if (xml.is("text")) {
                text = RichText.of(xml);
            } else {
                RichText.passOver(xml);
            }
        }
        return text;
    }
}
