package hebiao.exporter.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbered cell formats of one workbook, each made once; number 0 is that of cells without one. */
final class Formats {

    /** The number formats that need no entry of their own. */
    private static final Map<String, Integer> BUILT_IN = Map.of("General", 0, "0", 1, "0.00", 2, "#,##0.00", 4);
    private static final int FIRST_OWN = 164;

    private final Map<CellFormat, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<String, Integer> borders = new LinkedHashMap<>();
    private final Map<String, Integer> numberFormats = new LinkedHashMap<>();
    private final Map<String, Integer> marks = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();

    /** @param usual the letters of the workbook's default cell, by which column widths are counted */
    Formats(CellFormat.Letters usual) {
        add(fonts, font(usual));
        add(fills, "<fill><patternFill patternType=\"none\"/></fill>");
        add(fills, "<fill><patternFill patternType=\"gray125\"/></fill>");
        add(borders, "<border><left/><right/><top/><bottom/><diagonal/></border>");
        formats.add("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
    }

    int number(CellFormat format) {
        return numbers.computeIfAbsent(format, this::make);
    }

    int mark(String fill) {
        return add(marks, "<dxf><font><b/></font><fill><patternFill patternType=\"solid\"><bgColor rgb=\"FF" + fill
                + "\"/></patternFill></fill></dxf>");
    }

    private int make(CellFormat format) {
        int fill = format.fill() == null ? 0 : add(fills, fill(format.fill()));
        int border = format.border() == null ? 0 : add(borders, border(format.border()));
        Integer builtIn = BUILT_IN.get(format.number());
        int number = builtIn != null ? builtIn : FIRST_OWN + add(numberFormats, format.number());
        formats.add("<xf numFmtId=\"" + number + "\" fontId=\"" + add(fonts, font(format.letters())) + "\" fillId=\""
                + fill + "\" borderId=\"" + border + "\" xfId=\"0\"" + (format.quoted() ? " quotePrefix=\"1\"" : "")
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment horizontal=\"" + format.alignment().word() + "\" vertical=\"center\""
                + (format.wrapped() ? " wrapText=\"1\"" : "") + "/></xf>");
        return formats.size() - 1;
    }

    private static int add(Map<String, Integer> section, String item) {
        section.putIfAbsent(item, section.size());
        return section.get(item);
    }

    private static String font(CellFormat.Letters letters) {
        return "<font>" + (letters.bold() ? "<b/>" : "") + "<sz val=\"" + letters.size() + "\"/>"
                + (letters.colour() == null ? "" : color(letters.colour()))
                + "<name val=\"" + letters.font() + "\"/><charset val=\"134\"/></font>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String border(String colour) {
        StringBuilder border = new StringBuilder("<border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            border.append('<').append(side).append(" style=\"thin\">").append(color(colour)).append("</").append(side)
                    .append('>');
        }
        return border.append("<diagonal/></border>").toString();
    }

    private static String color(String rgb) {
        return "<color rgb=\"FF" + rgb + "\"/>";
    }

    void write(XmlStream xml) {
        xml.put(XmlStream.DECLARATION).put("<styleSheet xmlns=\"").put(XlsxWriter.MAIN).put("\">");
        if (!numberFormats.isEmpty()) {
            xml.put("<numFmts count=\"").put(numberFormats.size()).put("\">");
            numberFormats.forEach((format, at) -> xml.put("<numFmt numFmtId=\"").put(FIRST_OWN + at)
                    .put("\" formatCode=\"").text(format).put("\"/>"));
            xml.put("</numFmts>");
        }
        section(xml, "fonts", fonts.keySet());
        section(xml, "fills", fills.keySet());
        section(xml, "borders", borders.keySet());
        section(xml, "cellStyleXfs", List.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        section(xml, "cellXfs", formats);
        section(xml, "cellStyles", List.of("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"));
        section(xml, "dxfs", marks.keySet());
        xml.put("</styleSheet>");
    }

    private static void section(XmlStream xml, String name, Iterable<String> items) {
        xml.put("<").put(name).put(">");
        items.forEach(xml::put);
        xml.put("</").put(name).put(">");
    }
}
