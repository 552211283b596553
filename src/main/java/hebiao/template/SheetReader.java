package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the forms of one template out of a sheet: none, one, or several below or beside each other. */
public final class SheetReader {

    /** A sheet with a smaller share of the required labels is another kind of sheet. */
    public static final double SURE = 0.6;

    /** Two cells too many count as much as a label that is gone. */
    private static final double EXTRA_CELL = 0.5;

    private final Template template;

    public SheetReader(Template template) {
        this.template = template;
    }

    /** The forms in a sheet; empty when it holds none of this template. */
    public List<Reading> read(Grid sheet) {
        return read(sheet, new SheetTexts(sheet));
    }

    /** As {@link #read(Grid)}, with the texts of the sheet known. */
    List<Reading> read(Grid sheet, SheetTexts texts) {
        List<Reading> readings = new ArrayList<>();
        for (Grid part : new FormSplit(template).split(sheet, texts)) {
            LabelAlignment labels = new LabelAlignment(template, part, part == sheet ? texts : new SheetTexts(part));
            if (labels.share() >= SURE && hasItsOwn(labels)) {
                readings.add(read(part, labels));
            }
        }
        return readings;
    }

    /**
     * The share of labels alone would take forms of other kinds: a self-evaluation has scores, a monitoring form has
     * not.
     */
    private boolean hasItsOwn(LabelAlignment labels) {
        for (TemplateLabel label : template.ownLabels()) {
            if (labels.isThere(label)) {
                return true;
            }
        }
        return false;
    }

    private Reading read(Grid part, LabelAlignment labels) {
        List<LayoutIssue> issues = new ArrayList<>();
        FieldFinder finder = new FieldFinder(template, part, labels, issues);
        Map<FieldPath, FoundField> found = finder.find();
        IndicatorTable table = new IndicatorTable(template, part, labels, issues);
        table.read();
        Map<FieldPath, FoundField> fields = inPrintedOrder(found, table.fields());
        issues.addAll(new MissingLabelSearch(template, part, labels, fields.values()).issues());
        Set<CellRef> accounted = new HashSet<>(table.accounted());
        accounted.addAll(finder.accounted());
        issues.addAll(new ExtraCellSearch(part, labels, fields.values(), accounted, issues).issues());
        boolean otherUnit = Optional.ofNullable(fields.get(FieldPath.MONEY_UNIT)).map(FoundField::inline)
                .flatMap(MoneyUnit::of).filter(unit -> unit != template.settings().moneyUnit()).isPresent();
        return new Reading(part, fields, units(part, labels), table.rows(), table.header(), issues, labels.share(),
                departure(labels, issues) + (otherUnit ? 1 : 0));
    }

    /** The units as the sheet's own words say them, which may be a synonym of the template's. */
    private Map<FieldPath, MoneyUnit> units(Grid part, LabelAlignment labels) {
        Map<FieldPath, MoneyUnit> units = new LinkedHashMap<>();
        Map<TemplateLabel, Optional<MoneyUnit>> said = new HashMap<>();
        template.unitLabels().forEach((path, all) -> {
            for (TemplateLabel label : all) {
                Optional<MoneyUnit> unit = said.computeIfAbsent(label, one -> unit(part, labels.find(one)));
                if (unit.isPresent()) {
                    units.put(path, unit.get());
                    return;
                }
            }
        });
        return units;
    }

    private static Optional<MoneyUnit> unit(Grid part, Optional<FoundLabel> place) {
        return place.flatMap(found -> PrintedUnits.in(LabelKey.of(part.at(found.cell()).text())));
    }

    private static double departure(LabelAlignment labels, List<LayoutIssue> issues) {
        double departure = labels.departure();
        for (LayoutIssue issue : issues) {
            if (issue instanceof LayoutIssue.ExtraCells extra) {
                departure += EXTRA_CELL * extra.count();
            }
        }
        return departure;
    }

    private static Map<FieldPath, FoundField> inPrintedOrder(
            Map<FieldPath, FoundField> single, Map<FieldPath, FoundField> repeating) {
        Map<FieldPath, FoundField> all = new LinkedHashMap<>(single);
        all.putAll(repeating);
        return all;
    }
}
