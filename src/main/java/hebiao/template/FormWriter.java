package hebiao.template;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.grid.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
                if (field.isRepeating() && !Indicator.LEVELS.contains(field.part())) {
                    for (int index = 0; index < form.indicators().size(); index++) {
                        write(sheet, sheet.cell(field, index), fields.get(FieldPath.indicator(index, field.part())));
                    }
                } else if (!field.isRepeating() && field.inside() == null) {
                    write(sheet, sheet.cell(field, 0), fields.get(field.path()));
                }
            }
            writeLevels(sheet, form.indicators());
            return WorkbookBytes.of(sheet.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fillLabels(FormSheet sheet, SubmissionFields fields) {
        Set<TemplateLabel> labels = template.fields().stream().filter(field -> field.inside() != null)
                .map(TemplateField::inside).collect(Collectors.toCollection(LinkedHashSet::new));
        labels.forEach(label -> sheet.fillLabel(label, name -> {
            Entry<?> entry = fields.get(new FieldPath(name));
            return entry.isFilled() ? entry.value().toString() : entry.text() == null ? "" : entry.text();
        }));
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
