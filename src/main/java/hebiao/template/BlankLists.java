package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be typed into a blank: drop-down lists, numbers, and a hint beside the cell. */
final class BlankLists {

    /** A longer list must stand in cells: Excel's own limit. */
    private static final int LONGEST_INLINE = 255;
    private static final String KEYS = "hebiao_levelKeys";
    private static final String NAMES = "hebiao_levelNames";
    private static final String MARKED = "这里应填数字，不带单位和文字。";
    private static final String LISTED = "请从下拉列表中选择。";

    private final FormSheet form;
    private final TemplateSettings settings;
    private final List<String> grades;
    private final XSSFDataValidationHelper helper;
    private XSSFSheet lists;
    private int listColumn;

    BlankLists(FormSheet form, TemplateSettings settings, List<String> grades) {
        this.form = form;
        this.settings = settings;
        this.grades = grades;
        this.helper = new XSSFDataValidationHelper(form.sheetOf(0));
    }

    /** Says what may be typed into a field; {@code region} has its cells, in every row for a repeating field. */
    void restrict(TemplateField field, Region counted) {
        Region region = form.inItsSheet(counted);
        FieldPath path = field.isRepeating() ? FieldPath.indicator(0, field.part()) : field.path();
        FieldDefinition definition = settings.definition(path);
        DataValidationConstraint constraint = constraint(field, region, definition);
        String prompt = settings.prompts().get(field.placeholder());
        if (constraint == null && prompt == null) {
            return;
        }
        DataValidation validation = helper.createValidation(
                constraint != null ? constraint : new XSSFDataValidationConstraint(ValidationType.ANY, ""),
                new CellRangeAddressList(region.top(), region.bottom(), region.left(), region.right()));
        validation.setEmptyCellAllowed(true);
        boolean number = definition.type() == FieldType.NUMBER;
        if (constraint != null) {
            validation.setSuppressDropDownArrow(true); // in an xlsx this shows the arrow
            // a level name outside the list may be right under another policy: it asks, and lets it pass
            boolean levelName = field.isRepeating() && Indicator.LEVELS.contains(field.part());
            validation.setErrorStyle(levelName ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
            validation.createErrorBox("核表", number ? MARKED : LISTED);
            validation.setShowErrorBox(true);
        }
        if (prompt != null) {
            validation.createPromptBox("", prompt);
            validation.setShowPromptBox(true);
        }
        form.sheetOf(counted.top()).addValidationData(validation);
    }

    private DataValidationConstraint constraint(TemplateField field, Region region, FieldDefinition definition) {
        String first = region.corner().toString();
        if (field.path().equals(FieldPath.GRADE)) {
            return list(grades);
        }
        if (field.isRepeating() && field.part().equals("level1")) {
            return list(List.copyOf(settings.levels().keySet()));
        }
        if (field.isRepeating() && field.part().equals("level2")) {
            return level2();
        }
        if (definition.type() == FieldType.TICK) {
            return list(settings.ticks().yes().stream().limit(1).toList());
        }
        if (definition.type() != FieldType.NUMBER) {
            return null;
        }
        boolean amount = FundLine.MONEY.contains(field.path().last());
        if (amount && !definition.required()) {
            String marks = settings.blankMarks().stream().map(mark -> "," + first + "=\"" + mark + "\"")
                    .collect(Collectors.joining());
            return helper.createCustomConstraint("OR(ISNUMBER(" + first + ")" + marks + ")");
        }
        return helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.GREATER_OR_EQUAL, "0", null);
    }

    private DataValidationConstraint list(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        boolean inline = String.join(",", values).length() <= LONGEST_INLINE
                && values.stream().noneMatch(value -> value.contains(","));
        return inline ? helper.createExplicitListConstraint(values.toArray(String[]::new))
                : helper.createFormulaListConstraint(named("hebiao_list" + listColumn, values));
    }

    /** The level-2 names of the row's level 1, or all of them while it has none: by position, without INDIRECT. */
    private DataValidationConstraint level2() {
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        settings.levels().forEach((level1, level2) -> level2.forEach(name -> {
            keys.add(level1);
            names.add(name);
        }));
        Region level1 = form.template().fields().stream().filter(f -> f.isRepeating() && f.part().equals("level1"))
                .findFirst().map(f -> form.inItsSheet(form.region(f, 0))).orElse(null);
        if (level1 == null || names.isEmpty()) {
            return list(names);
        }
        named(KEYS, keys);
        named(NAMES, names);
        String chosen = "$" + level1.corner();
        String unknown = "IF(COUNTIF(" + KEYS + "," + chosen + ")=0,";
        String from = unknown + "0,MATCH(" + chosen + "," + KEYS + ",0)-1)";
        String count = unknown + "ROWS(" + KEYS + "),COUNTIF(" + KEYS + "," + chosen + "))";
        return helper.createFormulaListConstraint("OFFSET(" + NAMES + "," + from + ",0," + count + ",1)");
    }

    /** Puts values into a column of the hidden sheet, named: Excel 2007 takes another sheet's list by name only. */
    private String named(String name, List<String> values) {
        if (lists == null) {
            lists = form.workbook().createSheet(BlankForm.LIST_SHEET);
            form.workbook().setSheetHidden(form.workbook().getSheetIndex(lists), true);
        }
        for (int row = 0; row < values.size(); row++) {
            XSSFRow there = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
            there.createCell(listColumn).setCellValue(values.get(row));
        }
        Region column = new Region(0, listColumn, values.size() - 1, listColumn);
        XSSFName range = form.workbook().createName();
        range.setNameName(name);
        range.setRefersToFormula(FormSheet.range(column).formatAsString(BlankForm.LIST_SHEET, true));
        listColumn++;
        return name;
    }
}
