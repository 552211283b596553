package hebiao.exporter.xlsx;

import java.util.List;

/** The charts of a sheet, each a part, and the drawing that puts them on it. */
final class ChartParts {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** A chart and the cells that it covers. */
    record Placed(BarChart chart, CellArea area) {
    }

    private final PartsWriter parts;
    private int written;

    ChartParts(PartsWriter parts) {
        this.parts = parts;
    }

    void write(String drawing, List<Placed> charts) {
        Relations relations = new Relations();
        for (Placed placed : charts) {
            String part = "xl/charts/chart" + ++written + ".xml";
            placed.chart.write(parts.begin(part, "drawingml.chart+xml"));
            parts.end();
            relations.toPart("chart", part);
        }
        parts.relate(drawing, relations);
        XmlStream xml = parts.begin(drawing, "drawing+xml").put(XmlStream.DECLARATION)
                .put("<xdr:wsDr xmlns:xdr=\"").put(DRAWING).put("spreadsheetDrawing\" xmlns:a=\"").put(DRAWING)
                .put("main\">");
        for (int at = 0; at < charts.size(); at++) {
            CellArea area = charts.get(at).area;
            xml.put("<xdr:twoCellAnchor>");
            corner(xml, "from", area.firstColumn(), area.firstRow());
            corner(xml, "to", area.lastColumn(), area.lastRow());
            xml.put("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"").put(at + 2)
                    .put("\" name=\"Chart ").put(at + 1).put("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
                    .put("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>")
                    .put("<a:graphicData uri=\"").put(DRAWING).put("chart\"><c:chart xmlns:c=\"").put(DRAWING)
                    .put("chart\" xmlns:r=\"").put(PartsWriter.RELATIONS).put("\" r:id=\"rId").put(at + 1)
                    .put("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        }
        xml.put("</xdr:wsDr>");
        parts.end();
    }

    private static void corner(XmlStream xml, String name, int column, int row) {
        xml.put("<xdr:").put(name).put("><xdr:col>").put(column).put("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>")
                .put(row).put("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:").put(name).put(">");
    }
}
