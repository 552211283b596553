package hebiao.template;

import static hebiao.template.FieldType.MONTH;
import static hebiao.template.FieldType.NUMBER;
import static hebiao.template.FieldType.TEXT;
import static hebiao.template.FieldType.UNIT;
import static hebiao.template.FieldType.YEAR;

import java.util.Map;

/** How the fields that most forms have are read where template.yaml says nothing of them (S06 names those required). */
final class UsualFields {

    private static final int DECIMALS = 2;
    private static final FieldDefinition REQUIRED_TEXT = new FieldDefinition(TEXT, 0, true, false, false);
    private static final FieldDefinition AMOUNT = new FieldDefinition(NUMBER, DECIMALS, false, false, false);
    private static final FieldDefinition REQUIRED_AMOUNT = new FieldDefinition(NUMBER, DECIMALS, true, false, false);
    private static final FieldDefinition COMPUTED = new FieldDefinition(NUMBER, DECIMALS, true, false, true);

    private static final Map<String, FieldDefinition> ALL = Map.ofEntries(
            Map.entry("fiscalYear", new FieldDefinition(YEAR, 0, true, false, false)),
            Map.entry("month", new FieldDefinition(MONTH, 0, true, false, false)),
            Map.entry("moneyUnit", new FieldDefinition(UNIT, 0, false, false, false)),
            Map.entry("projectName", REQUIRED_TEXT),
            Map.entry("departmentInCharge", REQUIRED_TEXT),
            Map.entry("implementingUnit", REQUIRED_TEXT),
            Map.entry("funds.*.initialBudget", AMOUNT),
            Map.entry("funds.*.fullYearBudget", AMOUNT),
            Map.entry("funds.*.executed", AMOUNT),
            Map.entry("funds.*.forecast", AMOUNT),
            Map.entry("funds.*.weight", AMOUNT),
            Map.entry("funds.*.rate", new FieldDefinition(NUMBER, DECIMALS, false, true, true)),
            Map.entry("funds.*.score", AMOUNT),
            Map.entry("funds.total.initialBudget", REQUIRED_AMOUNT),
            Map.entry("funds.total.fullYearBudget", REQUIRED_AMOUNT),
            Map.entry("funds.total.executed", REQUIRED_AMOUNT),
            Map.entry("funds.total.weight", REQUIRED_AMOUNT),
            Map.entry("funds.total.rate", new FieldDefinition(NUMBER, DECIMALS, true, true, true)),
            Map.entry("funds.total.score", COMPUTED),
            Map.entry("expectedGoal", REQUIRED_TEXT),
            Map.entry("actualGoal", REQUIRED_TEXT),
            Map.entry("indicators[].level3", REQUIRED_TEXT),
            Map.entry("indicators[].target", REQUIRED_TEXT),
            Map.entry("indicators[].actual", REQUIRED_TEXT),
            Map.entry("indicators[].weight", REQUIRED_AMOUNT),
            Map.entry("indicators[].score", REQUIRED_AMOUNT),
            Map.entry("totalWeight", COMPUTED),
            Map.entry("totalScore", COMPUTED));

    private UsualFields() {
    }

    /** How a field is usually read, by its own name, else by that of all lines; as text where nothing is usual. */
    static FieldDefinition of(String name, String general) {
        return ALL.getOrDefault(name, ALL.getOrDefault(general, FieldDefinition.TEXT));
    }
}
