package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The workbook's part: its sheets and names. */
final class WorkbookXml {

    private static final Set<String> BEHIND_NAMES = Set.of("calcPr", "oleSize", "customWorkbookViews", "pivotCaches",
            "smartTagPr",
            "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst");
    private static final String PRINT_TITLES = "_xlnm.Print_Titles";

    /** A sheet by its name, its relationship and the number Excel gave it. */
    record SheetEntry(String name, String relation, int sheetId) {
    }

    private final EditedXml xml;

    WorkbookXml(String xml) {
        this.xml = new EditedXml(xml);
    }

    List<SheetEntry> sheets() {
        List<SheetEntry> sheets = new ArrayList<>();
        for (Element sheet : xml.root().child("sheets").children("sheet")) {
            sheets.add(new SheetEntry(sheet.attribute("name"), sheet.attribute(":id"),
                    Integer.parseInt(sheet.attribute("sheetId"))));
        }
        return sheets;
    }

    /** Adds a sheet behind the others. */
    void add(String name, String relation) {
        int sheetId = sheets().stream().mapToInt(SheetEntry::sheetId).max().orElse(0) + 1;
        Element sheets = xml.root().child("sheets");
        Patch patch = xml.patch();
        patch.append(sheets, "<" + sheets.prefix() + "sheet xmlns:r=\"" + Relationships.TYPES + "\" name=\""
                + Xml.escape(name)
                + "\" sheetId=\"" + sheetId + "\" r:id=\"" + relation + "\"/>");
        xml.change(patch);
    }

    /** Sees to it that a sheet's rows are repeated on every printed page. */
    void printTitles(int sheet, String rows) {
        Element root = xml.root();
        Element names = root.child("definedNames");
        if (names != null && names.children("definedName").stream()
                .anyMatch(name -> PRINT_TITLES.equals(name.attribute("name"))
                        && String.valueOf(sheet).equals(name.attribute("localSheetId")))) {
            return;
        }
        String p = root.prefix();
        String name = "<" + p + "definedName name=\"" + PRINT_TITLES + "\" localSheetId=\"" + sheet + "\">"
                + Xml.escape(rows)
                + "</" + p + "definedName>";
        Patch patch = xml.patch();
        if (names != null) {
            patch.append(names, name);
        } else {
            int place = root.children().stream().filter(child -> BEHIND_NAMES.contains(child.local())).findFirst()
                    .map(Element::start).orElse(root.contentEnd());
            patch.insert(place, "<" + p + "definedNames>" + name + "</" + p + "definedNames>");
        }
        xml.change(patch);
    }

    String xml() {
        return xml.text();
    }
}
