package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.grid.Grid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a form's fields stand in a sheet, and how the sheet departs from the template.
 *
 * @param grid the part of the sheet in which the form stands
 * @param fields the fields whose place is certain
 * @param units in which amounts are printed, where the labels of the sheet say so
 * @param indicatorRows the sheet row of each indicator, counted from 1
 * @param indicatorHeader the cell of the first header of the indicators; null when it was not found
 * @param issues how the sheet departs from the template
 * @param share the share of required labels that were found, from 0 to 1
 * @param departure how far the sheet departs from the template: about one for each label that is gone or doubled
 */
public record Reading(
        Grid grid,
        Map<FieldPath, FoundField> fields,
        Map<FieldPath, MoneyUnit> units,
        List<Integer> indicatorRows,
        CellRef indicatorHeader,
        List<LayoutIssue> issues,
        double share,
        double departure) {

    public Reading {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        units = Map.copyOf(units);
        indicatorRows = List.copyOf(indicatorRows);
        issues = List.copyOf(issues);
    }

    /** In how many of its fields something stands. */
    long filled() {
        return fields.values().stream().filter(field -> field.inline() != null ? !field.inline().isEmpty()
                : !grid.at(field.cell()).isEmpty()).count();
    }
}
