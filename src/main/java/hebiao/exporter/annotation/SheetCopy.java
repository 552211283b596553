package hebiao.exporter.annotation;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One worksheet of the copy with its comments: first cleared of old marks, then marked. */
final class SheetCopy {

    private static final String COMMENTS_TYPE = "application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final ZipPackage parts;
    private final ContentTypes types;
    private final Relationships relations;
    private final String part;
    private final String name;
    private final int sheetId;
    private SortedMap<CellRef, Integer> formats = new TreeMap<>();
    private final SortedMap<CellRef, Note> notes = new TreeMap<>();
    private SheetXml sheet;

    SheetCopy(ZipPackage parts, ContentTypes types, String part, String name, int sheetId) {
        this.parts = parts;
        this.types = types;
        this.part = part;
        this.name = name;
        this.sheetId = sheetId;
        this.relations = new Relationships(parts, part);
    }

    String name() {
        return name;
    }

    /**
     * Takes old marks out.
     *
     * @param ours formats of ours
     * @param left receives those that still stand in the sheet
     */
    void clear(Set<Integer> ours, Memory memory, Set<Integer> left) {
        boolean commented = clearComments(memory);
        if (commented || !ours.isEmpty()) {
            SheetXml before = new SheetXml(parts.text(part));
            boolean drop = commented && dropEmptyComments(before.drawing());
            parts.put(part, before.restored(name, ours, memory, left, drop));
        }
    }

    private boolean clearComments(Memory memory) {
        String path = relations.first("comments").filter(parts::has).orElse(null);
        if (path == null) {
            return false;
        }
        CommentsXml comments = new CommentsXml(parts.text(path));
        Map<CellRef, Boolean> removed = comments.removeOurs();
        if (removed.isEmpty()) {
            return false;
        }
        parts.put(path, comments.xml());
        relations.first("vmlDrawing").filter(parts::has).ifPresent(drawing -> {
            VmlDrawing boxes = new VmlDrawing(parts.text(drawing));
            removed.forEach((cell, whole) -> {
                String anchor = memory.anchor(name, cell);
                if (whole) {
                    boxes.remove(cell);
                } else if (anchor != null) {
                    boxes.anchor(cell, anchor);
                }
            });
            parts.put(drawing, boxes.vml());
        });
        return true;
    }

    /**
     * Comments and boxes of which none is left go, with all that leads to them; whether the sheet's link to the boxes
     * goes.
     */
    private boolean dropEmptyComments(String drawing) {
        relations.first("comments").filter(parts::has)
                .filter(path -> new CommentsXml(parts.text(path)).isEmpty()).ifPresent(this::drop);
        String boxes = drawing == null ? null : relations.target(drawing).orElse(null);
        boolean empty = boxes != null && parts.has(boxes) && new VmlDrawing(parts.text(boxes)).isEmpty();
        if (empty) {
            drop(boxes);
        }
        relations.save();
        return empty;
    }

    private void drop(String path) {
        parts.remove(path);
        types.remove(path);
        relations.remove(path);
    }

    /**
     * Derives the formats of the cells to mark.
     *
     * @return what is to be remembered of them
     */
    List<Memory.Entry> prepare(SortedMap<CellRef, Marks.Mark> marks, StyleSheet styles) {
        if (marks.isEmpty()) {
            return List.of();
        }
        SheetXml before = new SheetXml(parts.text(part));
        if (dropEmptyComments(before.drawing())) {
            parts.put(part, before.restored(name, Set.of(), new Memory(List.of()), Set.of(), true));
            before = new SheetXml(parts.text(part));
        }
        sheet = before;
        VmlDrawing boxes = boxes();
        List<Memory.Entry> entries = new ArrayList<>();
        marks.forEach((cell, mark) -> {
            int original = sheet.style(cell);
            int format = styles.marked(original, mark.colour());
            formats.put(cell, format);
            notes.put(cell, mark.note());
            entries.add(new Memory.Entry(Memory.target(name, cell), original, format, boxes.anchor(cell)));
        });
        return entries;
    }

    private VmlDrawing boxes() {
        return drawing().map(path -> new VmlDrawing(parts.text(path))).orElseGet(() -> VmlDrawing.empty(sheetId));
    }

    private Optional<String> drawing() {
        return sheet.drawing() == null ? Optional.empty() : relations.target(sheet.drawing()).filter(parts::has);
    }

    /** Writes the sheet and its comments. */
    void write() {
        if (formats.isEmpty()) {
            return;
        }
        String comments = relations.first("comments").filter(parts::has).orElse(null);
        String drawing = drawing().orElse(null);
        VmlDrawing boxes = boxes();
        CommentsXml texts = comments == null ? CommentsXml.empty() : new CommentsXml(parts.text(comments));
        place(boxes, texts.texts());
        texts.add(notes);
        String added = null;
        if (drawing == null) {
            drawing = "xl/drawings/hebiao-comments" + sheetId + ".vml";
            added = relations.add("rIdHebiaoBoxes", Relationships.TYPES + "/vmlDrawing", drawing);
            types.add(drawing, VML_TYPE);
        }
        if (comments == null) {
            comments = "xl/hebiao-comments" + sheetId + ".xml";
            relations.add("rIdHebiaoComments", Relationships.TYPES + "/comments", comments);
            types.add(comments, COMMENTS_TYPE);
        }
        parts.put(part, sheet.marked(formats, added, Relationships.TYPES));
        parts.put(comments, texts.xml());
        parts.put(drawing, boxes.vml());
        relations.save();
    }

    /** New boxes beside their cells; one that was there grows where our text needs it. */
    private void place(VmlDrawing boxes, Map<CellRef, String> present) {
        List<CellRef> cells = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        SheetSizes sizes = sheet.sizes();
        notes.forEach((cell, note) -> {
            String old = boxes.anchor(cell);
            if (old == null) {
                String text = present.containsKey(cell) ? present.get(cell) + "\n" + note.text() : note.text();
                CellRef end = sheet.end(cell);
                cells.add(cell);
                anchors.add(CommentBox.beside(cell.row(), end.column(), text, sizes::columnPixels, sizes::rowPixels)
                        .anchor());
            } else {
                String text = present.getOrDefault(cell, "") + "\n" + note.text();
                CommentBox.parse(old).ifPresent(box ->
                        boxes.anchor(cell, box.grown(text, sizes::columnPixels, sizes::rowPixels).anchor()));
            }
        });
        boxes.add(cells, anchors);
    }
}
