package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.Nfkc;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.yaml.YamlFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a template as its two files have it, before any form is read by it. */
public final class TemplateCheck {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年(度?)");

    private final Template template;
    private final TemplateSettings settings;
    private final List<TemplateFault> faults = new ArrayList<>();

    private TemplateCheck(Template template) {
        this.template = template;
        this.settings = template.settings();
    }

    /**
     * All faults, those of the workbook first; none where the template can be tried on forms.
     *
     * @param yaml template.yaml, from which the settings come
     * @param workbook the bytes of template.xlsx
     * @param sheets the same workbook's sheets
     */
    public static List<TemplateFault> of(YamlFile yaml, TemplateSettings settings, byte[] workbook,
            List<Grid> sheets) {
        TemplateCheck check = new TemplateCheck(Template.unchecked(settings, workbook, sheets));
        try {
            TemplateWorkbook book = TemplateWorkbook.of(workbook);
            book.locked().forEach(sheet -> check.faults.add(TemplateFault.inSheet("locked", sheet, null)));
            book.marked().forEach((sheet, cells) -> check.faults.add(TemplateFault.inSheet("stillRed", sheet,
                    cells.get(0), cells.size(), cells.stream().map(CellRef::toString)
                            .collect(Collectors.joining("、")))));
            check.placeholders();
            check.fixedYear();
            check.repeatingRow();
            check.faults.addAll(new AnchorCheck(check.template, book.pictured()).faults());
            check.faults.addAll(new SettingsCheck(check.template, yaml).faults());
        } catch (IOException e) {
            return List.of(TemplateFault.whole("notXlsx"));
        }
        return List.copyOf(check.faults);
    }

    /** Braces that are no placeholder, names that nobody knows, names that stand twice. */
    private void placeholders() {
        for (Cell cell : template.stack().grid().cells()) {
            String rest = Nfkc.of(Template.PLACEHOLDER.matcher(cell.text()).replaceAll(""));
            if (rest.contains("{") || rest.contains("}")) {
                String name = rest.replaceAll("(?s).*?\\{|}.*", "").strip();
                boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
                say(chinese ? "chinesePlaceholder" : "oddPlaceholder", cell.at(), cell.text().strip(),
                        PlaceholderNames.nearest(name));
            } else {
                printedText(cell);
            }
        }
        Map<String, TreeSet<CellRef>> places = new TreeMap<>();
        Map<String, Boolean> alone = new TreeMap<>();
        for (TemplateField field : template.fields()) {
            places.computeIfAbsent(field.placeholder(), name -> new TreeSet<>()).add(field.region().corner());
            alone.merge(field.placeholder(), field.inside() == null, Boolean::logicalOr);
            if (!PlaceholderNames.isKnown(field.placeholder()) && !isOwn(field)) {
                String near = PlaceholderNames.mistyped(field.placeholder());
                say(near.isEmpty() ? "ownPlaceholder" : "unknownPlaceholder", field.region().corner(),
                        field.placeholder(), near);
            }
        }
        places.forEach((name, cells) -> {
            long rows = cells.stream().map(CellRef::row).distinct().count();
            boolean severalRows = name.startsWith("indicators[]") && rows > 1;
            if (cells.size() > 1 && alone.get(name) && !name.endsWith("[]") && !severalRows) {
                say(PlaceholderNames.mayBeJoined(name) ? "twiceText" : "twicePlaceholder", cells.last(), name,
                        cells(cells));
            }
        });
        if (places.isEmpty()) {
            faults.add(TemplateFault.whole("noPlaceholder"));
        }
    }

    /** A year that the template has printed is that of no other form, and is not read from this one either. */
    private void fixedYear() {
        boolean read = template.placeholders().contains(FieldPath.FISCAL_YEAR.text());
        template.labels().stream().filter(label -> !read || !label.optional())
                .filter(label -> YEAR.matcher(label.key()).find()).forEach(label -> say("fixedYear",
                        label.region().corner(), YEAR.matcher(label.key()).results().findFirst().orElseThrow()
                                .group(1), label.text().strip().replaceAll(YEAR.pattern(), "{fiscalYear}年$2")));
    }

    /** A field of the template's own is one that template.yaml speaks of. */
    private boolean isOwn(TemplateField field) {
        return settings.names().containsKey(field.placeholder()) || settings.fields().containsKey(field.placeholder());
    }

    /** 指标2 and …… of the blank: there is one row for all indicators, and these would be labels of every form. */
    private void printedText(Cell cell) {
        if (!cell.isEmpty() && PrintedText.isPlaceholder(cell.text())
                && !Template.PLACEHOLDER.matcher(cell.text()).find()) {
            say("printedText", cell.at(), cell.text().strip());
        }
    }

    private void repeatingRow() {
        TreeSet<Integer> rows = template.fields().stream().filter(TemplateField::isRepeating)
                .map(field -> field.region().top()).collect(Collectors.toCollection(TreeSet::new));
        if (rows.isEmpty() && !template.fields().isEmpty()) {
            faults.add(TemplateFault.whole("noRepeatingRow"));
        } else if (rows.size() > 1) {
            say("severalRepeatingRows", new CellRef(rows.last(), 0), rows.stream()
                    .map(row -> String.valueOf(inItsSheet(new CellRef(row, 0)).row() + 1))
                    .collect(Collectors.joining("、")));
        }
        template.fields().stream().filter(TemplateField::isRepeating)
                .filter(field -> field.region().bottom() > field.region().top())
                .forEach(field -> say("tallRepeatingRow", field.region().corner(), field.placeholder()));
        if (template.placeholders().stream().noneMatch(settings.recognisedBy()::contains) && !rows.isEmpty()) {
            faults.add(TemplateFault.whole("nothingOfItsOwn", String.join("、", settings.recognisedBy())));
        }
    }

    private void say(String code, CellRef at, Object... facts) {
        faults.add(TemplateFault.inSheet(code, template.sheetNameOf(at.row()), inItsSheet(at), facts));
    }

    private String cells(Collection<CellRef> cells) {
        return cells.stream().map(this::inItsSheet).map(CellRef::toString).collect(Collectors.joining("、"));
    }

    private CellRef inItsSheet(CellRef at) {
        return template.inItsSheet(at);
    }
}
