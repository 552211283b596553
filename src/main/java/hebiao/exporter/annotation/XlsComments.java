package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The comments of a sheet of an xls: the department's, which stay, and ours, which come and go. */
final class XlsComments {

    private static final int COLUMN_PARTS = 1024;
    private static final int ROW_PARTS = 256;
    private static final int MAX_COLUMN = 255;
    private static final int WIDTH_UNIT = 256;
    private static final int DIGIT_PIXELS = 7;
    private static final int PADDING_PIXELS = 5;
    private static final int TWIPS_A_PIXEL = 15;
    private static final String FONT = "宋体";
    private static final int FONT_POINTS = 9;

    private final HSSFSheet sheet;
    private final XlsStyles styles;
    private final Map<CellRef, HSSFComment> comments = new TreeMap<>();

    XlsComments(HSSFSheet sheet, XlsStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.getCellComments().forEach((at, comment) ->
                comments.put(new CellRef(at.getRow(), at.getColumn()), comment));
    }

    /** Takes our texts out; the cells they stood in. */
    List<CellRef> clear(Memory memory) {
        List<CellRef> cleared = new ArrayList<>();
        comments.forEach((at, comment) -> {
            String text = comment.getString().getString();
            Note.Span ours = Note.find(text);
            if (ours == null) {
                return;
            }
            cleared.add(at);
            if (ours.from() == 0 && ours.to() == text.length()) {
                sheet.getDrawingPatriarch().removeShape(comment);
                return;
            }
            comment.setString(cut(comment.getString(), ours));
            String anchor = memory.anchor(sheet.getSheetName(), at);
            if (anchor != null) {
                move((HSSFClientAnchor) comment.getClientAnchor(), anchor);
            }
        });
        return cleared;
    }

    private HSSFRichTextString cut(HSSFRichTextString text, Note.Span ours) {
        String all = text.getString();
        HSSFRichTextString rest = new HSSFRichTextString(all.substring(0, ours.from()) + all.substring(ours.to()));
        copyFonts(text, rest, ours);
        return rest;
    }

    private static void copyFonts(HSSFRichTextString from, HSSFRichTextString to, Note.Span left) {
        for (int run = 0; run < from.numFormattingRuns(); run++) {
            int start = without(from.getIndexOfFormattingRun(run), left);
            int next = run + 1 < from.numFormattingRuns() ? from.getIndexOfFormattingRun(run + 1) : from.length();
            int end = without(next, left);
            if (start < end) {
                to.applyFont(start, end, from.getFontOfFormattingRun(run));
            }
        }
    }

    private static int without(int index, Note.Span left) {
        return index <= left.from() ? index : Math.max(left.from(), index - (left.to() - left.from()));
    }

    /**
     * Adds our comment; where the cell has one, ours goes below its text.
     *
     * @return where the box of the comment that was there lay; null when there was none
     */
    String add(CellRef at, Note note) {
        HSSFComment present = comments.get(at);
        if (present == null) {
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            CommentBox box = CommentBox.beside(at.row(), lastColumn(at), note.text(), this::columnPixels,
                    this::rowPixels);
            HSSFComment comment = drawing.createCellComment(place(new HSSFClientAnchor(), box));
            comment.setAddress(new CellAddress(at.row(), at.column()));
            comment.setString(text(new HSSFRichTextString(note.text()), note, 0));
            comment.setAuthor(Note.AUTHOR);
            comment.setVisible(false);
            return null;
        }
        HSSFClientAnchor anchor = (HSSFClientAnchor) present.getClientAnchor();
        String before = anchor(anchor);
        HSSFRichTextString old = present.getString();
        String whole = old.getString() + "\n" + note.text();
        HSSFRichTextString text = new HSSFRichTextString(whole);
        copyFonts(old, text, new Note.Span(whole.length(), whole.length()));
        present.setString(text(text, note, old.length() + 1));
        place(anchor, box(anchor).grown(whole, this::columnPixels, this::rowPixels));
        return before;
    }

    private HSSFRichTextString text(HSSFRichTextString text, Note note, int from) {
        int at = from;
        for (Note.Run run : note.runs()) {
            HSSFFont font = styles.font(run.bold(), ResultStyle.TEXT.font(), FONT_POINTS, FONT);
            text.applyFont(at, at + run.text().length(), font);
            at += run.text().length();
        }
        return text;
    }

    private int lastColumn(CellRef at) {
        return sheet.getMergedRegions().stream().filter(merge -> merge.isInRange(at.row(), at.column()))
                .findFirst().map(CellRangeAddress::getLastColumn).orElse(at.column());
    }

    private int columnPixels(int column) {
        return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) * DIGIT_PIXELS / WIDTH_UNIT
                + PADDING_PIXELS;
    }

    private int rowPixels(int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.getDefaultRowHeight() / TWIPS_A_PIXEL : row.getZeroHeight() ? 0
                : row.getHeight() / TWIPS_A_PIXEL;
    }

    private HSSFClientAnchor place(HSSFClientAnchor anchor, CommentBox box) {
        anchor.setCol1(Math.min(MAX_COLUMN - 1, box.left()));
        anchor.setDx1(part(box.leftPixels(), columnPixels(box.left()), COLUMN_PARTS));
        anchor.setRow1(box.top());
        anchor.setDy1(part(box.topPixels(), rowPixels(box.top()), ROW_PARTS));
        anchor.setCol2(Math.min(MAX_COLUMN, box.right()));
        anchor.setDx2(part(box.rightPixels(), columnPixels(box.right()), COLUMN_PARTS));
        anchor.setRow2(box.bottom());
        anchor.setDy2(part(box.bottomPixels(), rowPixels(box.bottom()), ROW_PARTS));
        return anchor;
    }

    private static int part(int pixels, int whole, int parts) {
        return whole == 0 ? 0 : Math.min(parts - 1, pixels * parts / whole);
    }

    private CommentBox box(HSSFClientAnchor anchor) {
        return new CommentBox(anchor.getCol1(), anchor.getDx1() * columnPixels(anchor.getCol1()) / COLUMN_PARTS,
                anchor.getRow1(), anchor.getDy1() * rowPixels(anchor.getRow1()) / ROW_PARTS,
                anchor.getCol2(), anchor.getDx2() * columnPixels(anchor.getCol2()) / COLUMN_PARTS,
                anchor.getRow2(), anchor.getDy2() * rowPixels(anchor.getRow2()) / ROW_PARTS);
    }

    private static String anchor(HSSFClientAnchor anchor) {
        return IntStream.of(anchor.getCol1(), anchor.getDx1(), anchor.getRow1(), anchor.getDy1(), anchor.getCol2(),
                anchor.getDx2(),
                anchor.getRow2(), anchor.getDy2()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void move(HSSFClientAnchor anchor, String written) {
        CommentBox.parse(written).ifPresent(corner -> {
            anchor.setCol1(corner.left());
            anchor.setDx1(corner.leftPixels());
            anchor.setRow1(corner.top());
            anchor.setDy1(corner.topPixels());
            anchor.setCol2(corner.right());
            anchor.setDx2(corner.rightPixels());
            anchor.setRow2(corner.bottom());
            anchor.setDy2(corner.bottomPixels());
        });
    }
}
