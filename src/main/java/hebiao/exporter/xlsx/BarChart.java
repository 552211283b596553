package hebiao.exporter.xlsx;

import java.util.List;

/**
 * A chart of lying bars over rows of a sheet, the first row on top. Its fillings differ in darkness, so that it
 * can be read when printed in black and white.
 *
 * @param sheet the sheet that holds the figures
 * @param names what the bars are called, as the cells have it
 * @param column of the names, counted from 0
 * @param firstRow the first row of the bars, counted from 0
 */
public record BarChart(String title, String sheet, List<String> names, int column, int firstRow, List<Bars> bars) {

    private static final String INK = "262626";
    private static final String WHITE = "FFFFFF";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SHOWN = "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
            + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
    /** The names stand at the left, the values nowhere: each bar has its own written at it. */
    private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
            + "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>"
            + "<c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
            + "<c:majorTickMark val=\"cross\"/>"
            + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/>"
            + "<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>"
            + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>"
            + "<c:delete val=\"1\"/><c:axPos val=\"t\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
            + "<c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
            + "<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";

    /** How bars are filled, the darkest first. */
    public enum Filling {
        DARK("1F3864", WHITE), MIDDLE("F4B183", INK), EMPTY(WHITE, INK);

        private final String rgb;
        private final String letters;

        Filling(String rgb, String letters) {
            this.rgb = rgb;
            this.letters = letters;
        }
    }

    /** One colour of bars: its name, the column of its values and the values. */
    public record Bars(String name, int column, List<? extends Number> values, Filling filling) {
    }

    /** Writes the part; several kinds of bars are stacked and get a legend. */
    void write(XmlStream xml) {
        boolean stacked = bars.size() > 1;
        xml.put(XmlStream.DECLARATION).put("<c:chartSpace xmlns:c=\"").put(DRAWING).put("chart\" xmlns:a=\"")
                .put(DRAWING).put("main\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/>")
                .put("<a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr lang=\"zh-CN\"/><a:t>").text(title)
                .put("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
                .put("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/>")
                .put("<c:grouping val=\"").put(stacked ? "stacked" : "clustered").put("\"/><c:varyColors val=\"0\"/>");
        for (int at = 0; at < bars.size(); at++) {
            write(xml, at, bars.get(at), stacked);
        }
        xml.put("<c:gapWidth val=\"").put(Math.max(60, 400 / names.size())).put("\"/>")
                .put(stacked ? "<c:overlap val=\"100\"/>" : "").put(AXES).put("</c:plotArea>")
                .put(stacked ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
                .put("<c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>");
    }

    private void write(XmlStream xml, int at, Bars one, boolean stacked) {
        xml.put("<c:ser><c:idx val=\"").put(at).put("\"/><c:order val=\"").put(at).put("\"/><c:tx><c:v>")
                .text(one.name).put("</c:v></c:tx><c:spPr>").put(fill(one.filling.rgb)).put("<a:ln>").put(fill(INK))
                .put("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
        label(xml, one.filling, stacked);
        xml.put("<c:cat><c:strRef><c:f>");
        points(xml, column, "strCache", names);
        xml.put("</c:strRef></c:cat><c:val><c:numRef><c:f>");
        points(xml, one.column, "numCache", one.values);
        xml.put("</c:numRef></c:val></c:ser>");
    }

    /** Writes each bar's value at its end, or into it where bars are stacked; a bar of nothing has none. */
    private static void label(XmlStream xml, Filling filling, boolean stacked) {
        xml.put("<c:dLbls><c:numFmt formatCode=\"").put(stacked ? "0;;" : "0.00").put("\" sourceLinked=\"0\"/>");
        if (stacked) {
            xml.put("<c:spPr>").put(fill(filling.rgb)).put("</c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr>")
                    .put(fill(filling.letters)).put("</a:defRPr></a:pPr></a:p></c:txPr>");
        }
        xml.put("<c:dLblPos val=\"").put(stacked ? "ctr" : "outEnd").put("\"/>").put(SHOWN);
    }

    private static String fill(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
    }

    /** Where the points stand, and what they are now: programs that do not look into the cells draw these. */
    private void points(XmlStream xml, int at, String cache, List<?> values) {
        CellArea area = new CellArea(firstRow, at, firstRow + names.size() - 1, at);
        xml.text("'" + sheet + "'!" + area.fixed()).put("</c:f><c:").put(cache).put("><c:ptCount val=\"")
                .put(values.size()).put("\"/>");
        for (int point = 0; point < values.size(); point++) {
            xml.put("<c:pt idx=\"").put(point).put("\"><c:v>").text(values.get(point).toString()).put("</c:v></c:pt>");
        }
        xml.put("</c:").put(cache).put(">");
    }
}
