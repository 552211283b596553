package hebiao.hostile;

import hebiao.importer.ZipBytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whole packages with a part in them that no honest program writes. */
final class BrokenParts {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String END = "</sheetData>";
    private static final String CANARY = "http://127.0.0.1:9/canary";
    private static final Map<String, String> ROOTS = new LinkedHashMap<>();

    static {
        ROOTS.put("[Content_Types].xml", "<Types");
        ROOTS.put("_rels/.rels", "<Relationships");
        ROOTS.put("xl/workbook.xml", "<workbook");
        ROOTS.put("xl/_rels/workbook.xml.rels", "<Relationships");
        ROOTS.put(SHEET, "<worksheet");
        ROOTS.put("xl/sharedStrings.xml", "<sst");
        ROOTS.put("xl/styles.xml", "<styleSheet");
    }

    private BrokenParts() {
    }

    static void addTo(Map<String, byte[]> files) {
        ROOTS.forEach((part, root) -> files.put("doctype-in-" + part.replaceAll(".*/|\\W", "") + ".xlsx",
                form().replacing(part, root, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + CANARY + "\">]>" + root).packed()));
        files.put("external-entity.xlsx", form().replacing("xl/sharedStrings.xml", "<sst",
                "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst")
                .replacing("xl/sharedStrings.xml", "项目名称", "&e;").packed());
        files.put("laughs.xlsx", form().replacing("xl/sharedStrings.xml", "<sst", laughs())
                .replacing("xl/sharedStrings.xml", "项目名称", "&l9;").packed());
        files.put("deep.xlsx", form().with(SHEET, "<a>".repeat(50_000) + "</a>".repeat(50_000)).packed());
        files.put("deep-inside.xlsx", form().replacing(SHEET, END, "<row>" + "<x>".repeat(5_000)
                + "</x>".repeat(5_000) + "</row>" + END).packed());
        files.put("long-attribute.xlsx", form().replacing(SHEET, "<sheetData>", "<sheetData a=\""
                + "甲乙丙丁".repeat(200_000) + "\">").packed());
        files.put("not-closed.xlsx", form().replacing(SHEET, "</worksheet>", "").packed());
        files.put("ends-in-an-attribute.xlsx", form().with("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"").packed());
        files.put("ends-in-a-text.xlsx", form().with("xl/sharedStrings.xml", text("xl/sharedStrings.xml")
                .replaceAll("(?s)<si>.*", "") + "<si><t>项目<!-- -->名称<").packed());
        files.put("utf16-sheet.xlsx", form().with(SHEET, ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                + text(SHEET)).getBytes(StandardCharsets.UTF_16LE)).packed());
        files.put("utf7-sheet.xlsx", form().with(SHEET, "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + text(SHEET))
                .packed());
        files.put("other-root.xlsx", form().with(SHEET, "<html><body/></html>").packed());
        files.put("relationships-in-a-circle.xlsx", form().replacing("xl/_rels/workbook.xml.rels",
                "/xl/worksheets/sheet1.xml", "workbook.xml").packed());
        files.put("relationship-out-of-the-package.xlsx", form().replacing("xl/_rels/workbook.xml.rels",
                "/xl/worksheets/sheet1.xml", "../../../../etc/passwd").packed());
        files.put("no-sheets.xlsx", form().with("xl/workbook.xml", text("xl/workbook.xml")
                .replaceAll("<sheet .*?/>", "")).packed());
        addCells(files);
        addFormulas(files);
        addGuests(files);
    }

    private static void addCells(Map<String, byte[]> files) {
        files.put("cell-twice.xlsx", cells("<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>另一个项目</t></is></c></row>"));
        files.put("control-characters.xlsx", form().replacing("xl/sharedStrings.xml", "项目名称",
                "项目&#x1;名称\uFFFF\u0002").packed());
        files.put("address-beyond.xlsx", cells("<row r=\"90\"><c r=\"XFE90\"><v>1</v></c></row>"));
        files.put("row-beyond.xlsx", cells("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>"));
        files.put("row-negative.xlsx", cells("<row r=\"-1\"><c r=\"A-1\"><v>1</v></c></row>"));
        files.put("number-huge.xlsx", cells(cell("<v>1E+2147483647</v>")));
        files.put("number-of-many-digits.xlsx", cells(cell("<v>" + "9".repeat(20_000) + "</v>")));
        files.put("number-no-number.xlsx", cells(cell("<v>NaN</v>")));
        files.put("number-in-place.xlsx", form().with(SHEET, text(SHEET).replaceFirst("(<c r=\"D6\"[^>]*>)<v>[^<]*",
                "$1<v>1E+999999999")).packed());
        files.put("text-beyond.xlsx", cells("<row r=\"90\"><c r=\"A90\" t=\"s\"><v>99999</v></c></row>"));
        files.put("style-beyond.xlsx", cells("<row r=\"90\"><c r=\"A90\" s=\"99999\"><v>1</v></c></row>"));
        files.put("text-long.xlsx", cells("<row r=\"90\"><c r=\"A90\" t=\"inlineStr\"><is><t>"
                + "长".repeat(300_000) + "</t></is></c></row>"));
        files.put("merge-of-everything.xlsx", form().replacing(SHEET, "</mergeCells>",
                "<mergeCell ref=\"A1:XFD1048576\"/></mergeCells>").packed());
        files.put("merges-over-each-other.xlsx", form().replacing(SHEET, "</mergeCells>",
                "<mergeCell ref=\"A1:I19\"/><mergeCell ref=\"B2:H18\"/></mergeCells>").packed());
        files.put("merge-backwards.xlsx", form().replacing(SHEET, "</mergeCells>",
                "<mergeCell ref=\"I19:A1\"/></mergeCells>").packed());
        StringBuilder merges = new StringBuilder();
        for (int row = 100; row < 20_101; row++) {
            merges.append("<mergeCell ref=\"A").append(row).append(":B").append(row).append("\"/>");
        }
        files.put("many-merges.xlsx", form().replacing(SHEET, "</mergeCells>", merges + "</mergeCells>").packed());
        StringBuilder rows = new StringBuilder();
        for (int row = 100; row < 6_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row).append("\"><v>").append(row)
                    .append("</v></c></row>");
        }
        files.put("many-stray-cells.xlsx", cells(rows.toString()));
        files.put("sheet-name-hostile.xlsx", form().with("xl/workbook.xml", text("xl/workbook.xml")
                .replaceFirst("<sheet ([^>]*)name=\"[^\"]*\"", "<sheet $1name=\"=cmd|' /C calc'!A0"
                        + "&lt;script&gt;alert(1)&lt;/script&gt;&#x202E;" + "长".repeat(300) + "\"")).packed());
        files.put("texts-hostile.xlsx", form().replacing("xl/sharedStrings.xml",
                "<t>虹桥国际中央商务区投资促进和公共服务项目</t>",
                "<t>=HYPERLINK(&quot;http://127.0.0.1:9/&quot;)&#x202E;&lt;script&gt;</t>").packed());
    }

    private static void addFormulas(Map<String, byte[]> files) {
        files.put("formula-circle.xlsx",
                cells("<row r=\"90\"><c r=\"A90\"><f>B90</f></c><c r=\"B90\"><f>A90</f></c></row>"));
        files.put("formula-circle-in-place.xlsx", formula("D6"));
        files.put("formula-deep.xlsx", formula("(".repeat(5_000) + "1" + ")".repeat(5_000)));
        files.put("formula-long.xlsx", formula("1" + "+1".repeat(50_000)));
        files.put("formula-power.xlsx", formula("9^9^9^9^9^9"));
        files.put("formula-over-everything.xlsx", formula("SUM(A1:XFD1048576)+SUM(A1:XFD1048576)"));
        files.put("formula-many-steps.xlsx", formula("SUM(" + "A1:I19,".repeat(3_000) + "1)"));
        files.put("formula-array.xlsx", cells("<row r=\"90\"><c r=\"A90\"><f t=\"array\" ref=\"A90:XFD1048576\">1</f>"
                + "<v>1</v></c></row>"));
        files.put("formula-shared-of-nobody.xlsx", cells("<row r=\"90\"><c r=\"A90\"><f t=\"shared\" si=\"7\"/>"
                + "<v>1</v></c></row>"));
        files.put("formula-shared-everywhere.xlsx", cells("<row r=\"90\"><c r=\"A90\"><f t=\"shared\" si=\"0\""
                + " ref=\"A90:XFD1048576\">A1+" + "A1+".repeat(2_000) + "1</f><v>1</v></c></row>"));
        files.put("formula-outside.xlsx", formula("'http://127.0.0.1:9/[canary.xlsx]Sheet1'!A1"));
        files.put("formula-program.xlsx", formula("cmd|'/C calc'!A0"));
    }

    private static void addGuests(Map<String, byte[]> files) {
        files.put("macros.xlsx", form().with("xl/vbaProject.bin", OtherKinds.noise(100)).packed());
        files.put("embedded.xlsx", form().with("xl/embeddings/oleObject1.bin", OtherKinds.noise(100)).packed());
        files.put("external-link.xlsx", form().with("xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
                .with("xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships xmlns=\"http://schemas."
                        + "openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" TargetMode="
                        + "\"External\" Target=\"" + CANARY + "\" Type=\"x\"/></Relationships>").packed());
        files.put("connection.xlsx", form().with("xl/connections.xml", "<connections><connection><webPr url=\""
                + CANARY + "\"/></connection></connections>").packed());
        files.put("core-properties-of-wps.xlsx", form().with("docProps/core.xml", "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:created>no date</dcterms:created>"
                + "<dcterms:created/></cp:coreProperties>").packed());
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"哈\">");
        for (int level = 1; level < 10; level++) {
            doctype.append("<!ENTITY l").append(level).append(" \"").append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return doctype + "]><sst";
    }

    private static ZipBytes form() {
        return ZipBytes.of(ZipBytes.form());
    }

    private static String text(String part) {
        return new String(form().part(part), StandardCharsets.UTF_8);
    }

    private static String cell(String content) {
        return "<row r=\"90\"><c r=\"A90\">" + content + "</c></row>";
    }

    private static byte[] cells(String rows) {
        return form().replacing(SHEET, END, rows + END).packed();
    }

    /** The total line's first amount as a formula that nobody has computed. */
    private static byte[] formula(String formula) {
        return form().with(SHEET, text(SHEET).replaceFirst("(<c r=\"D6\"[^>]*>)<v>[^<]*</v>", "$1<f>"
                + formula.replace("$", "\\$") + "</f>")).packed();
    }
}
