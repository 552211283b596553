package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.Funds;
import hebiao.grid.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * 空表: the form as it is handed out. Labels are locked, what is to be typed is open; rates, scores and totals compute
 * themselves; lists offer the level names; red says that the weights do not make 100 or a score passes its weight.
 */
public final class BlankForm {

    /** Custom document properties of a blank: the id and the version of its template. */
    public static final String TEMPLATE_PROPERTY = "hebiao.template";
    public static final String VERSION_PROPERTY = "hebiao.templateVersion";
    /** The hidden sheet with the lists of a blank. */
    public static final String LIST_SHEET = "核表选项";

    /** Rows for indicators; those left blank are nothing. */
    private static final int ROWS = 30;
    private static final float TWO_LINES = 32;
    private static final Set<String> POINTS = Set.of("weight", "score");
    private static final String ROOM_TO_TYPE = "        ";

    private final Template template;
    private final BlankSettings settings;

    public BlankForm(Template template, BlankSettings settings) {
        this.template = template;
        this.settings = settings;
    }

    /**
     * A blank as an xlsx file.
     *
     * @param known texts of fields that are known beforehand: the project's name, its unit, the year
     */
    public byte[] of(Map<FieldPath, String> known) {
        try (FormSheet form = new FormSheet(template, ROWS)) {
            BlankLook look = new BlankLook(form);
            fillLabels(form, look, known);
            Map<FieldPath, String> formulas = BlankFormulas.of(template, form, settings);
            BlankLists lists = new BlankLists(form, template.settings(), settings.grades());
            for (TemplateField field : template.fields()) {
                Region region = field.isRepeating() ? form.allRows(field) : form.region(field, 0);
                if (formulas.containsKey(field.path())) {
                    look.computed(region);
                    compute(form.cell(field, 0), field.path(), formulas.get(field.path()));
                } else if (field.path().isFunds() && POINTS.contains(field.path().last())) {
                    look.computed(region);
                    fix(form, form.cell(field, 0), field.path());
                } else if (field.isInRowText()) {
                    look.input(region);
                } else if (field.inside() == null) {
                    look.input(region);
                    lists.restrict(field, region);
                    form.writer().text(form.cell(field, 0), known.get(field.path()));
                }
            }
            template.ignored().forEach(field -> look.input(template.isInRepeatingRow(field) ? form.allRows(field)
                    : form.region(field, 0)));
            redWhenWrong(form, look);
            form.rowHeight(TWO_LINES);
            look.protect();
            mark(form);
            return WorkbookBytes.of(form.workbook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that is label and field at once, such as {@code (2024年度)}: open only while something in it is unknown. */
    private void fillLabels(FormSheet form, BlankLook look, Map<FieldPath, String> known) {
        template.labels().stream().filter(TemplateLabel::isMixed).forEach(label -> {
            Set<FieldPath> open = new HashSet<>();
            form.fillLabel(label, name -> {
                FieldPath path = new FieldPath(name);
                if (!known.containsKey(path)) {
                    open.add(path);
                }
                return known.getOrDefault(path, path.equals(FieldPath.MONEY_UNIT) ? template.settings().unit()
                        : ROOM_TO_TYPE);
            });
            open.remove(FieldPath.MONEY_UNIT);
            if (!open.isEmpty()) {
                look.input(form.region(label));
            }
        });
    }

    /** A formula with the value that it has in a blank. */
    private void compute(XSSFCell cell, FieldPath path, String formula) {
        cell.setCellFormula(formula);
        if (path.equals(FieldPath.TOTAL_WEIGHT)) {
            cell.setCellValue(settings.executionWeight().doubleValue());
        } else if (path.equals(FieldPath.TOTAL_SCORE)) {
            cell.setCellValue(0);
        } else {
            cell.setCellValue("");
        }
    }

    /** Points for execution stand on the total line alone; the other lines say that they have none. */
    private void fix(FormSheet form, XSSFCell cell, FieldPath path) {
        if (path.equals(FieldPath.funds(Funds.TOTAL, "weight"))) {
            form.writer().number(cell, settings.executionWeight());
        } else {
            form.writer().text(cell, template.settings().blankMarks().stream().findFirst().orElse(null));
        }
    }

    private void redWhenWrong(FormSheet form, BlankLook look) {
        field(FieldPath.TOTAL_WEIGHT.text()).map(field -> form.region(field, 0))
                .ifPresent(total -> look.redWhen(form.address(total) + "<>100", total));
        Optional<TemplateField> weight = field("indicators[].weight");
        Optional<TemplateField> score = field("indicators[].score");
        if (weight.isPresent() && score.isPresent()) {
            String most = "$" + form.address(form.region(weight.get(), 0));
            String got = "$" + form.address(form.region(score.get(), 0));
            look.redWhen("AND(ISNUMBER(" + got + "),OR(" + got + "<0," + got + ">N(" + most + ")))",
                    form.allRows(score.get()));
        }
    }

    private Optional<TemplateField> field(String placeholder) {
        return template.fields().stream().filter(field -> field.placeholder().equals(placeholder)
                && !field.isInRowText()).findFirst();
    }

    private void mark(FormSheet form) {
        CustomProperties properties = form.workbook().getProperties().getCustomProperties();
        properties.addProperty(TEMPLATE_PROPERTY, template.id());
        properties.addProperty(VERSION_PROPERTY, template.settings().version());
    }
}
