package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The comments of a sheet: the department's, which stay, and ours, which come and go. */
final class CommentsXml {

    private static final String RUN_FONT = "<P:sz val=\"9\"/><P:color indexed=\"81\"/><P:rFont val=\"宋体\"/>"
            + "<P:charset val=\"134\"/>";

    private final EditedXml xml;

    CommentsXml(String xml) {
        this.xml = new EditedXml(xml);
    }

    static CommentsXml empty() {
        return new CommentsXml(Xml.DECLARATION + "<comments xmlns=\"" + StyleSheet.MAIN
                + "\"><authors></authors><commentList></commentList></comments>");
    }

    /** Every comment's text by its cell. */
    Map<CellRef, String> texts() {
        Map<CellRef, String> texts = new LinkedHashMap<>();
        comments().forEach(comment -> texts.put(CellRef.of(comment.attribute("ref")), text(comment)));
        return texts;
    }

    private List<Element> comments() {
        Element list = xml.root().child("commentList");
        return list == null ? List.of() : list.children("comment");
    }

    private static String text(Element comment) {
        StringBuilder text = new StringBuilder();
        pieces(comment).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** The {@code t} elements of a comment in their order. */
    private static List<Element> pieces(Element comment) {
        Element text = comment.child("text");
        return text == null ? List.of() : text.children().stream()
                .map(child -> child.local().equals("r") ? child.child("t") : child)
                .filter(child -> child != null && child.local().equals("t")).toList();
    }

    /**
     * Takes our texts out.
     *
     * @return the cells they stood in, with whether the whole comment was ours
     */
    Map<CellRef, Boolean> removeOurs() {
        Map<CellRef, Boolean> removed = new LinkedHashMap<>();
        Patch patch = xml.patch();
        for (Element comment : comments()) {
            String text = text(comment);
            Note.Span ours = Note.find(text);
            if (ours != null) {
                boolean whole = ours.from() == 0 && ours.to() == text.length();
                removed.put(CellRef.of(comment.attribute("ref")), whole);
                if (whole) {
                    patch.delete(comment);
                } else {
                    cut(patch, comment, ours);
                }
            }
        }
        xml.change(patch);
        removeAuthor();
        return removed;
    }

    private static void cut(Patch patch, Element comment, Note.Span ours) {
        int at = 0;
        for (Element child : comment.child("text").children()) {
            Element piece = child.local().equals("r") ? child.child("t") : child;
            if (piece == null || !piece.local().equals("t")) {
                continue;
            }
            String text = piece.text();
            int from = Math.max(0, Math.min(text.length(), ours.from() - at));
            int to = Math.max(0, Math.min(text.length(), ours.to() - at));
            String rest = text.substring(0, from) + text.substring(to);
            if (rest.isEmpty() && to > from) {
                patch.delete(child);
            } else if (to > from) {
                patch.replace(piece.start(), piece.end(), piece(piece.prefix(), rest));
            }
            at += text.length();
        }
    }

    private static String piece(String p, String text) {
        return "<" + p + "t xml:space=\"preserve\">" + Xml.cellText(text) + "</" + p + "t>";
    }

    private void removeAuthor() {
        Element authors = xml.root().child("authors");
        int last = authors == null ? -1 : authors.children().size() - 1;
        if (last >= 0 && authors.children().get(last).text().equals(Note.AUTHOR)
                && comments().stream().noneMatch(comment -> String.valueOf(last)
                .equals(comment.attribute("authorId")))) {
            Patch patch = xml.patch();
            patch.delete(authors.children().get(last));
            xml.change(patch);
        }
    }

    /** Adds our comments; where a cell has one, ours goes below its text. */
    void add(SortedMap<CellRef, Note> notes) {
        Patch patch = xml.patch();
        Map<CellRef, Element> present = new LinkedHashMap<>();
        comments().forEach(comment -> present.putIfAbsent(CellRef.of(comment.attribute("ref")), comment));
        Element root = xml.root();
        int author = author(patch, root);
        StringBuilder added = new StringBuilder();
        String p = root.prefix();
        notes.forEach((cell, note) -> {
            Element comment = present.get(cell);
            if (comment == null || comment.child("text") == null) {
                added.append("<").append(p).append("comment ref=\"").append(cell).append("\" authorId=\"")
                        .append(author)
                        .append("\"><").append(p).append("text>").append(runs(p, note, "")).append("</").append(p)
                        .append("text></").append(p).append("comment>");
            } else {
                appendTo(patch, comment.child("text"), runs(p, note, "\n"));
            }
        });
        if (!added.isEmpty()) {
            patch.append(root.child("commentList"), added.toString());
        }
        xml.change(patch);
    }

    private static void appendTo(Patch patch, Element text, String runs) {
        for (Element child : text.children("t")) {
            String p = child.prefix();
            patch.replace(child.start(), child.end(), "<" + p + "r>" + piece(p, child.text()) + "</" + p + "r>");
        }
        Element reading = text.children().stream()
                .filter(child -> child.local().endsWith("Ph") || child.local().equals("phoneticPr"))
                .findFirst().orElse(null);
        if (reading != null) {
            patch.insert(reading.start(), runs);
        } else {
            patch.append(text, runs);
        }
    }

    private static int author(Patch patch, Element root) {
        Element authors = root.child("authors");
        List<Element> names = authors.children("author");
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).text().equals(Note.AUTHOR)) {
                return index;
            }
        }
        patch.append(authors, "<" + root.prefix() + "author>" + Note.AUTHOR + "</" + root.prefix() + "author>");
        return names.size();
    }

    private static String runs(String p, Note note, String before) {
        StringBuilder runs = new StringBuilder();
        String lead = before;
        for (Note.Run run : note.runs()) {
            String font = (run.bold() ? "<P:b/>" : "") + RUN_FONT;
            runs.append("<").append(p).append("r><").append(p).append("rPr>").append(font.replace("P:", p))
                    .append("</").append(p)
                    .append("rPr>").append(piece(p, lead + run.text())).append("</").append(p).append("r>");
            lead = "";
        }
        return runs.toString();
    }

    boolean isEmpty() {
        return comments().isEmpty();
    }

    String xml() {
        return xml.text();
    }
}
