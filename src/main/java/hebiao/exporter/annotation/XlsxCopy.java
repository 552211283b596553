package hebiao.exporter.annotation;

import hebiao.importer.FormImporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Annotates an xlsx part by part: old marks out, new marks in, everything else as it came. */
final class XlsxCopy {

    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RESULT_PART = "xl/worksheets/hebiao-result.xml";
    private static final String STYLES_PART = "xl/hebiao-styles.xml";

    private final ZipPackage parts;
    private final Relationships relations;
    private final ContentTypes types;
    private final String workbookPart;
    private final WorkbookXml workbook;
    private final List<SheetCopy> sheets = new ArrayList<>();
    private final StyleSheet styles;
    private final String stylesPart;
    private String resultPart;
    private Memory memory = new Memory(List.of());

    private XlsxCopy(byte[] submitted) {
        this.parts = ZipPackage.read(submitted);
        this.types = new ContentTypes(parts);
        this.workbookPart = new Relationships(parts, "").first("officeDocument")
                .orElseThrow(() -> new IllegalArgumentException("no workbook in the package"));
        this.relations = new Relationships(parts, workbookPart);
        this.workbook = new WorkbookXml(parts.text(workbookPart));
        Optional<String> present = relations.first("styles");
        this.stylesPart = present.orElse(STYLES_PART);
        this.styles = present.isPresent() ? StyleSheet.of(parts.text(stylesPart)) : StyleSheet.empty();
        for (WorkbookXml.SheetEntry sheet : workbook.sheets()) {
            String part = relations.target(sheet.relation()).orElse("");
            if (sheet.name().equals(FormImporter.RESULT_SHEET)) {
                resultPart = part;
            } else if (parts.has(part)) {
                sheets.add(new SheetCopy(parts, types, part, sheet.name(), sheet.sheetId()));
            }
        }
    }

    /** @throws IllegalArgumentException when the package holds something that is not understood */
    static byte[] annotate(byte[] submitted, Marks marks, ResultTable table) {
        XlsxCopy copy = new XlsxCopy(submitted);
        copy.clear();
        copy.mark(marks, table);
        return copy.parts.toBytes();
    }

    private void clear() {
        if (resultPart != null) {
            memory = Memory.read(parts.text(resultPart), this::sharedStrings);
        }
        Set<Integer> ours = styles.ours();
        Set<Integer> left = new HashSet<>();
        sheets.forEach(sheet -> sheet.clear(ours, memory, left));
        if (!ours.isEmpty()) {
            styles.clear(left);
        }
    }

    private List<String> sharedStrings() {
        return relations.first("sharedStrings").map(parts::text).map(SharedStrings::of).orElse(List.of());
    }

    private void mark(Marks marks, ResultTable table) {
        List<Memory.Entry> entries = new ArrayList<>();
        for (SheetCopy sheet : sheets) {
            entries.addAll(sheet.prepare(marks.on(sheet.name()), styles));
        }
        String result = ResultSheetXml.of(table, entries, styles);
        writeStyles();
        writeResult(result);
        sheets.forEach(SheetCopy::write);
        types.save();
    }

    private void writeStyles() {
        if (!parts.has(stylesPart)) {
            relations.add("rIdHebiaoStyles", Relationships.TYPES + "/styles", stylesPart);
            types.add(stylesPart, MAIN_TYPE + "styles+xml");
        }
        parts.put(stylesPart, styles.xml());
    }

    private void writeResult(String result) {
        if (resultPart == null) {
            resultPart = RESULT_PART;
            String id = relations.add("rIdHebiaoResult", Relationships.TYPES + "/worksheet", resultPart);
            workbook.add(FormImporter.RESULT_SHEET, id);
        }
        List<String> names = workbook.sheets().stream().map(WorkbookXml.SheetEntry::name).toList();
        int titles = ResultTable.HEADER_ROW + 1;
        workbook.printTitles(names.indexOf(FormImporter.RESULT_SHEET),
                "'" + FormImporter.RESULT_SHEET + "'!$" + titles + ":$" + titles);
        new Relationships(parts, resultPart).removeAll();
        parts.put(resultPart, result);
        types.add(resultPart, MAIN_TYPE + "worksheet+xml");
        relations.save();
        parts.put(workbookPart, workbook.xml());
    }
}
