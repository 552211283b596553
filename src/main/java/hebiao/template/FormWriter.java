package hebiao.template;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.form.TargetParts;
import hebiao.grid.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Fills a submission into its template's workbook. What is written is read back as it was, for the fields that the
 * template has. Pure: the same submission gives the same bytes.
 */
public final class FormWriter {

    private final Template template;

    public FormWriter(Template template) {
        this.template = template;
    }

    /** The filled form as an xlsx file. */
    public byte[] write(Submission form) {
        SubmissionFields fields = SubmissionFields.of(form);
        try (FormSheet sheet = new FormSheet(template, Math.max(1, form.indicators().size()))) {
            fillLabels(sheet, fields);
            for (TemplateField field : template.fields()) {
                if (field.isRepeating() && !field.isInRowText() && !Indicator.LEVELS.contains(field.part())) {
                    for (int index = 0; index < form.indicators().size(); index++) {
                        Entry<?> entry = fields.get(FieldPath.indicator(index, field.wholePart()));
                        write(sheet, sheet.cell(field, index), field.isTargetColumn() ? column(field, entry) : entry);
                    }
                } else if (!field.isRepeating() && field.inside() == null && !field.isJoined()) {
                    write(sheet, sheet.cell(field, 0), printed(field.path(), fields.get(field.path())));
                }
            }
            template.fields().stream().filter(TemplateField::isJoined).map(TemplateField::path).distinct()
                    .forEach(path -> writeLines(sheet, path, fields.get(path)));
            writeRowTexts(sheet, fields, form.indicators().size());
            writeLevels(sheet, form.indicators());
            return WorkbookBytes.of(sheet.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of the indicators' rows that hold several fields, or one with words around it. */
    private void writeRowTexts(FormSheet sheet, SubmissionFields fields, int indicators) {
        for (TemplateLabel label : template.rowTexts()) {
            for (int at = 0; at < indicators; at++) {
                int index = at;
                sheet.fillRow(label, index, name -> textOf(fields.get(name.startsWith(TemplateField.REPEATING)
                        ? FieldPath.indicator(index, name.substring(TemplateField.REPEATING.length()))
                        : new FieldPath(name))));
            }
        }
    }

    private static String textOf(Entry<?> entry) {
        boolean asTyped = !entry.isFilled() || entry.value() instanceof Boolean;
        String text = entry.value() instanceof BigDecimal number ? number.toPlainString()
                : asTyped ? entry.text() : entry.value().toString();
        return text == null ? "" : text;
    }

    private void fillLabels(FormSheet sheet, SubmissionFields fields) {
        template.labels().stream().filter(TemplateLabel::isMixed)
                .forEach(label -> sheet.fillLabel(label, name -> textOf(fields.get(new FieldPath(name)))));
    }

    private Entry<?> printed(FieldPath path, Entry<?> entry) {
        return !(entry.value() instanceof BigDecimal) ? entry : entry.map(amount ->
                template.definition(path).toPrintedUnit((BigDecimal) amount, template.settings().moneyUnit()));
    }

    /** What one of a target's columns holds: operator, value or unit. */
    private Entry<?> column(TemplateField field, Entry<?> target) {
        String name = field.part().substring(field.part().indexOf('.') + 1);
        if (!target.isFilled()) {
            return name.equals(TargetParts.VALUE) ? target : Entry.blank(null);
        }
        String text = (String) target.value();
        TargetParts parts = TargetParts.of(text);
        boolean whole = template.fields().stream().filter(TemplateField::isTargetColumn).count() == TargetParts.COUNT;
        if (!whole) {
            parts = new TargetParts("", text, "");
        }
        String part = parts.part(name);
        return part.isEmpty() ? Entry.blank(null) : Entry.filled(part, part, null);
    }

    /** A line a cell as long as there are cells; a text that would not come back so stands in the first one. */
    private void writeLines(FormSheet sheet, FieldPath path, Entry<?> entry) {
        List<TemplateField> cells = template.joined(path);
        List<String> lines = entry.isFilled() ? List.of(entry.value().toString().split("\n", cells.size())) : List.of();
        boolean comesBack = lines.stream().allMatch(line -> !line.isEmpty() && line.equals(line.strip()));
        if (lines.size() < 2 || !comesBack) {
            write(sheet, sheet.cell(cells.get(0), 0), entry);
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            sheet.writer().text(sheet.cell(cells.get(at), 0), lines.get(at));
        }
    }

    private static void write(FormSheet sheet, XSSFCell cell, Entry<?> entry) {
        if (entry.value() instanceof BigDecimal number) {
            sheet.writer().number(cell, number);
        } else if (entry.value() instanceof Integer number) {
            sheet.writer().number(cell, BigDecimal.valueOf(number));
        } else if (entry.value() instanceof Boolean) {
            sheet.writer().text(cell, entry.text());
        } else {
            sheet.writer().text(cell, entry.isFilled() ? entry.value().toString() : entry.text());
        }
    }

    /** Equal neighbours become one cell; level 2 only within its level 1. */
    private void writeLevels(FormSheet sheet, List<Indicator> indicators) {
        for (TemplateField field : template.fields()) {
            if (!field.isRepeating() || !Indicator.LEVELS.contains(field.part())) {
                continue;
            }
            for (int first = 0, next; first < indicators.size(); first = next) {
                next = first + 1;
                while (next < indicators.size()
                        && sameGroup(indicators.get(first), indicators.get(next), field.part())) {
                    next++;
                }
                Region top = sheet.region(field, first);
                Region bottom = sheet.region(field, next - 1);
                sheet.merge(new Region(top.top(), top.left(), bottom.bottom(), bottom.right()));
                write(sheet, sheet.cell(field, first), indicators.get(first).part(field.part()));
            }
        }
    }

    private static boolean sameGroup(Indicator one, Indicator other, String part) {
        return isSame(one.level1(), other.level1()) && (part.equals("level1") || isSame(one.level2(), other.level2()));
    }

    private static boolean isSame(Entry<String> one, Entry<String> other) {
        return one.isFilled() && other.isFilled() && one.value().equals(other.value());
    }
}
