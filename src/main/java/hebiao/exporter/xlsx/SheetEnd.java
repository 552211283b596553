package hebiao.exporter.xlsx;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What stands behind the rows of a sheet, whenever it is given. */
public final class SheetEnd {

    /** No sheet of a workbook has more. */
    public static final int MOST_LINKS = 65_530;

    /** A link of a cell, to a place in the workbook or by a relationship. */
    private record Link(CellRef cell, String location, String relation) {
    }

    /** Cells that bear a mark while a formula, written for the first of them, holds. */
    private record Mark(CellArea area, String formula, int mark) {
    }

    private final int sheet;
    private final SheetShape shape;
    private final Relations relations = new Relations();
    private final List<Link> links = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final List<ChartParts.Placed> charts = new ArrayList<>();
    private Supplier<Stream<Comment>> comments = Stream::of;
    private String author = "";
    private int commentCount;
    private CellArea filter;
    private boolean onOnePage;

    /** @param sheet its number, counted from 1, by which its parts are called */
    SheetEnd(int sheet, SheetShape shape) {
        this.sheet = sheet;
        this.shape = shape;
    }

    /** Sets the filter over a header and the rows below it. */
    public void filter(CellArea area) {
        filter = area;
    }

    /**
     * Makes a cell lead to another of this workbook.
     *
     * @param location the sheet's name always in quotation marks, or WPS does not follow it
     * @return false when the sheet has as many links as a workbook can hold: the cell leads nowhere
     */
    public boolean linkToCell(CellRef cell, String location) {
        return link(new Link(cell, location, null));
    }

    /** Makes a cell lead to a file, by a percent-encoded address; false as with {@link #linkToCell}. */
    public boolean linkToFile(CellRef cell, String address) {
        return link(new Link(cell, null, relations.toOutside(address)));
    }

    private boolean link(Link link) {
        return links.size() < MOST_LINKS && links.add(link);
    }

    /**
     * Marks cells while a formula holds.
     *
     * @param formula for the first cell of the area, without an equals sign
     * @param mark its number in the workbook
     */
    public void mark(CellArea area, String formula, int mark) {
        marks.add(new Mark(area, formula, mark));
    }

    /** Begins a new page behind a row, counted from 0. */
    public void breakBehind(int row) {
        breaks.add(row);
    }

    /** Prints the sheet on one page, however high it is. */
    public void printOnOnePage() {
        onOnePage = true;
    }

    /** Puts a chart over cells. */
    public void chart(BarChart chart, CellArea area) {
        charts.add(new ChartParts.Placed(chart, area));
    }

    /**
     * Puts comments on cells, one each, in any order.
     *
     * @param by who says it
     * @param all asked for twice when the rows are written, so that they need not be kept
     */
    public void comments(String by, int count, Supplier<Stream<Comment>> all) {
        author = by;
        commentCount = count;
        comments = all;
    }

    CellArea filter() {
        return filter;
    }

    /** The elements behind the rows, in the order that the format prescribes. */
    void write(XmlStream xml) {
        if (filter != null) {
            xml.put("<autoFilter ref=\"").put(filter.toString()).put("\"/>");
        }
        for (int at = 0; at < marks.size(); at++) {
            Mark mark = marks.get(at);
            xml.put("<conditionalFormatting sqref=\"").put(mark.area.toString())
                    .put("\"><cfRule type=\"expression\" dxfId=\"").put(mark.mark).put("\" priority=\"").put(at + 1)
                    .put("\"><formula>").text(mark.formula).put("</formula></cfRule></conditionalFormatting>");
        }
        if (!links.isEmpty()) {
            xml.put("<hyperlinks>");
            links.forEach(link -> write(xml, link));
            xml.put("</hyperlinks>");
        }
        xml.put("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
                .put("<pageSetup paperSize=\"").put(shape.paper().number())
                .put("\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"").put(onOnePage ? 1 : 0)
                .put("\"/><headerFooter><oddFooter>").text("&C" + shape.foot()).put("</oddFooter></headerFooter>");
        if (!breaks.isEmpty()) {
            xml.put("<rowBreaks count=\"").put(breaks.size()).put("\" manualBreakCount=\"").put(breaks.size())
                    .put("\">");
            breaks.forEach(row -> xml.put("<brk id=\"").put(row + 1).put("\" max=\"16383\" man=\"1\"/>"));
            xml.put("</rowBreaks>");
        }
        if (!charts.isEmpty()) {
            xml.put("<drawing r:id=\"").put(relations.toPart("drawing", drawingPart())).put("\"/>");
        }
        if (commentCount > 0) {
            relations.toPart("comments", textsPart());
            xml.put("<legacyDrawing r:id=\"").put(relations.toPart("vmlDrawing", boxesPart())).put("\"/>");
        }
    }

    private static void write(XmlStream xml, Link link) {
        xml.put("<hyperlink ref=\"").put(link.cell.toString());
        if (link.location == null) {
            xml.put("\" r:id=\"").put(link.relation);
        } else {
            xml.put("\" location=\"").text(link.location);
        }
        xml.put("\"/>");
    }

    /** Writes the parts that belong to the sheet: relationships, charts, comments. */
    void writeParts(PartsWriter parts, ChartParts chartParts, CommentParts commentParts) {
        parts.relate(XlsxWriter.sheetPart(sheet), relations);
        if (!charts.isEmpty()) {
            chartParts.write(drawingPart(), charts);
        }
        if (commentCount > 0) {
            commentParts.writeTexts(textsPart(), author, comments.get());
            commentParts.writeBoxes(boxesPart(), comments.get(), commentCount);
        }
    }

    private String drawingPart() {
        return "xl/drawings/drawing" + sheet + ".xml";
    }

    private String textsPart() {
        return "xl/comments" + sheet + ".xml";
    }

    private String boxesPart() {
        return "xl/drawings/vmlDrawing" + sheet + ".vml";
    }
}
