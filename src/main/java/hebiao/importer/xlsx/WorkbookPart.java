package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a workbook's own part says of its sheets, in their order.
 *
 * @param from1904 whether days are counted from 1904
 */
record WorkbookPart(List<Sheet> sheets, boolean from1904) {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    /**
     * One sheet.
     *
     * @param relationship the id of the relationship to its part; null when it has none
     */
    record Sheet(String name, boolean hidden, String relationship) {
    }

    static WorkbookPart of(byte[] part) throws Unfamiliar {
        XmlScanner xml = RichText.open(part, "workbook");
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        boolean listed = false;
        while (xml.child()) {
            if (xml.is("workbookPr")) {
                from1904 = xml.isSet("date1904");
                xml.skip();
            } else if (xml.is("sheets") && !listed) {
                listed = true;
                while (xml.child()) {
                    add(xml, sheets);
                }
            } else {
                xml.skip();
            }
        }
        if (!listed) {
            throw new Unfamiliar(Reason.STRUCTURE, "a workbook without sheets");
        }
        return new WorkbookPart(sheets, from1904);
    }

    private static void add(XmlScanner xml, List<Sheet> sheets) throws Unfamiliar {
        if (!xml.is("sheet")) {
            RichText.passOver(xml);
            return;
        }
        String state = xml.attribute("state");
        String name = xml.attribute("name");
        boolean hidden = state != null && HIDDEN.contains(state);
        if (name == null) {
            throw new Unfamiliar(Reason.STRUCTURE, "a sheet without a name");
        }
        sheets.add(new Sheet(name, hidden, xml.relationshipAttribute("id")));
        xml.skip();
    }
}
