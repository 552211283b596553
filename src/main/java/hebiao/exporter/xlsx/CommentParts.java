package hebiao.exporter.xlsx;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The two parts of a sheet's comments: their texts, and their boxes in VML, which Excel still wants. Both are written
 * from the comments one by one.
 */
final class CommentParts {

    /** Shapes are numbered in blocks of this size, of which each sheet has its own. */
    private static final int BLOCK = 1024;
    private static final String VML_HEAD = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"";
    private static final String VML_TYPE = "\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" "
            + "coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final String SHAPE = "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" "
            + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:Anchor>";

    private final PartsWriter parts;
    private int nextBlock = 1;

    CommentParts(PartsWriter parts) {
        this.parts = parts;
    }

    void writeTexts(String part, String author, Stream<Comment> comments) {
        XmlStream xml = parts.begin(part, "spreadsheetml.comments+xml").put(XmlStream.DECLARATION)
                .put("<comments xmlns=\"").put(XlsxWriter.MAIN).put("\"><authors><author>").text(author)
                .put("</author></authors><commentList>");
        comments.forEach(comment -> xml.put("<comment ref=\"").put(comment.cell().toString())
                .put("\" authorId=\"0\"><text>").textElement(comment.text()).put("</text></comment>"));
        xml.put("</commentList></comments>");
        parts.end();
    }

    /** @param count how many comments there are: their blocks are named first */
    void writeBoxes(String part, Stream<Comment> comments, int count) {
        XmlStream xml = parts.beginVml(part).put(VML_HEAD);
        AtomicInteger number = new AtomicInteger(nextBlock * BLOCK);
        for (int blocks = count / BLOCK; blocks >= 0; blocks--) {
            xml.put(nextBlock++).put(blocks == 0 ? "" : ",");
        }
        xml.put(VML_TYPE);
        comments.forEach(comment -> box(xml, number.incrementAndGet(), comment));
        xml.put("</xml>");
        parts.end();
    }

    private static void box(XmlStream xml, int number, Comment comment) {
        CellArea box = comment.box();
        xml.put("<v:shape id=\"_x0000_s").put(number).put(SHAPE)
                .put(box.firstColumn()).put(", 0, ").put(box.firstRow()).put(", 0, ")
                .put(box.lastColumn()).put(", 0, ").put(box.lastRow()).put(", 0</x:Anchor>")
                .put("<x:AutoFill>False</x:AutoFill><x:Row>").put(comment.cell().row()).put("</x:Row><x:Column>")
                .put(comment.cell().column()).put("</x:Column></x:ClientData></v:shape>");
    }
}
