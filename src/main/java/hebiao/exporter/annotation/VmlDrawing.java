package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boxes of a sheet's comments. VML is often no well-formed XML, so it is taken as text. */
final class VmlDrawing {

    private static final Pattern SHAPE = Pattern.compile("<((?:\\w+:)?)shape[\\s>].*?</\\1shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*(\\d+)\\s*</");
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*(\\d+)\\s*</");
    private static final Pattern ANCHOR = Pattern.compile("(<(?:\\w+:)?Anchor>)([^<]*)(</)");
    private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_s(\\d+)");
    private static final String NOTE = "ObjectType=\"Note\"";
    private static final String SHAPE_TYPE_ID = "_x0000_t202";
    private static final String NAMESPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String SHAPE_TYPE = "<v:shapetype" + NAMESPACES + " id=\"" + SHAPE_TYPE_ID
            + "\" coordsize=\"21600,21600\""
            + " o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    /** Shapes of one drawing are numbered within a block of this size. */
    private static final int BLOCK = 1024;

    private String vml;

    VmlDrawing(String vml) {
        this.vml = vml;
    }

    /** @param block the block of shape numbers, from 1; one a sheet */
    static VmlDrawing empty(int block) {
        return new VmlDrawing("<xml" + NAMESPACES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
                + block
                + "\"/></o:shapelayout></xml>");
    }

    /** Whether it draws nothing. */
    boolean isEmpty() {
        return !SHAPE.matcher(vml).find();
    }

    /** Removes the box of a comment. */
    void remove(CellRef cell) {
        vml = SHAPE.matcher(vml).replaceAll(shape -> isOf(shape.group(), cell) ? ""
                : Matcher.quoteReplacement(shape.group()));
    }

    private static boolean isOf(String shape, CellRef cell) {
        return shape.contains(NOTE) && number(ROW, shape) == cell.row() && number(COLUMN, shape) == cell.column();
    }

    private static int number(Pattern pattern, String shape) {
        Matcher matcher = pattern.matcher(shape);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** Where the box of a comment lies, as written; null when it has none. */
    String anchor(CellRef cell) {
        return SHAPE.matcher(vml).results().map(shape -> shape.group()).filter(shape -> isOf(shape, cell)).findFirst()
                .map(ANCHOR::matcher).filter(Matcher::find).map(anchor -> anchor.group(2)).orElse(null);
    }

    /** Moves the box of a comment. */
    void anchor(CellRef cell, String anchor) {
        vml = SHAPE.matcher(vml).replaceAll(shape -> Matcher.quoteReplacement(isOf(shape.group(), cell)
                ? ANCHOR.matcher(shape.group()).replaceFirst("$1" + Matcher.quoteReplacement(anchor) + "$3")
                : shape.group()));
    }

    /** Adds a box for each comment, hidden until somebody points at the cell. */
    void add(List<CellRef> cells, List<String> anchors) {
        int number = SHAPE_NUMBER.matcher(vml).results().mapToInt(result -> Integer.parseInt(result.group(1))).max()
                .orElse(first() - 1);
        List<String> added = new ArrayList<>();
        if (!vml.contains("\"" + SHAPE_TYPE_ID + "\"")) {
            added.add(SHAPE_TYPE);
        }
        for (int index = 0; index < cells.size(); index++) {
            added.add(shape(++number, cells.get(index), anchors.get(index)));
        }
        int end = vml.lastIndexOf("</");
        if (end < 0) {
            throw new IllegalArgumentException("a drawing of comments that is none");
        }
        vml = vml.substring(0, end) + String.join("", added) + vml.substring(end);
    }

    private int first() {
        Matcher block = Pattern.compile("idmap[^>]*data=\"(\\d+)").matcher(vml);
        return (block.find() ? Integer.parseInt(block.group(1)) : 1) * BLOCK + 1;
    }

    private static String shape(int number, CellRef cell, String anchor) {
        return "<v:shape" + NAMESPACES + " id=\"_x0000_s" + number + "\" type=\"#" + SHAPE_TYPE_ID + "\""
                + " style=\"position:absolute;z-index:" + number % BLOCK + ";visibility:hidden\" fillcolor=\"#ffffe1\""
                + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" "
                + "obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div "
                + "style=\"text-align:left\"></div>"
                + "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + cell.row() + "</x:Row><x:Column>" + cell.column()
                + "</x:Column></x:ClientData></v:shape>";
    }

    String vml() {
        return vml;
    }
}
