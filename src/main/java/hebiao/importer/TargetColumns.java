package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.form.TargetParts;
import hebiao.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts targets together that a form prints in several columns: whole or not at all. */
final class TargetColumns {

    private static final String TARGET = "target";
    private static final String COLUMN = TARGET + ".";

    private final List<String> columns;
    private final boolean required;
    private final StructuralFindings findings;
    private final Map<FieldPath, Entry<?>> parts = new HashMap<>();

    TargetColumns(Template template, StructuralFindings findings) {
        this.columns = template.placeholders().stream().filter(name -> name.startsWith("indicators[]." + COLUMN))
                .map(name -> name.substring(name.lastIndexOf('.') + 1)).toList();
        this.required = template.settings().definition(FieldPath.indicator(0, TARGET)).required();
        this.findings = findings;
    }

    /** Keeps an entry that is a part of a target. */
    boolean take(FieldPath path, Entry<?> entry) {
        boolean part = path.indicatorIndex() >= 0 && path.last().startsWith(COLUMN);
        if (part) {
            parts.put(path, entry);
        }
        return part;
    }

    /** Sets the target of every indicator, where the template has its columns. */
    void putInto(SubmissionFields fields, int indicators) {
        for (int index = 0; index < indicators && !columns.isEmpty(); index++) {
            FieldPath target = FieldPath.indicator(index, TARGET);
            Entry<String> whole = whole(index);
            fields.put(target, whole);
            if (required && whole.saysNothing()) {
                findings.say("S06", whole.cell(), target, whole.text(), Map.of());
            }
        }
    }

    private Entry<String> whole(int index) {
        List<Entry<?>> all = columns.stream().<Entry<?>>map(column -> part(index, column)).toList();
        CellRef cell = part(index, TargetParts.VALUE).cell();
        if (all.stream().anyMatch(entry -> entry.state() == EntryState.ABSENT)) {
            return Entry.absent();
        }
        if (all.stream().anyMatch(entry -> entry.state() == EntryState.UNREADABLE)) {
            String text = all.stream().map(Entry::text).filter(Objects::nonNull).findFirst().orElse("");
            return Entry.unreadable(text, cell);
        }
        String text = new TargetParts(text(index, TargetParts.OPERATOR), text(index, TargetParts.VALUE),
                text(index, TargetParts.UNIT)).text();
        return text.isEmpty() ? Entry.blank(cell) : Entry.filled(text, text, cell);
    }

    private String text(int index, String column) {
        Entry<?> entry = part(index, column);
        return entry.isFilled() ? (String) entry.value() : "";
    }

    private Entry<?> part(int index, String column) {
        return parts.getOrDefault(FieldPath.indicator(index, COLUMN + column), Entry.absent());
    }
}
