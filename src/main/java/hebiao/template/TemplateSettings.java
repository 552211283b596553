package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.yaml.YamlFile;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code template.yaml}: what the workbook itself cannot say.
 *
 * @param id the template's id, the name of its folder
 * @param version carried by every blank made from it
 * @param name its name by language
 * @param unit the unit of its amounts, 万元 or 元
 * @param policy the policy by which its forms are judged, where its folder has no policy.yaml of its own;
 *     {@code national} where nothing is said
 * @param recognisedBy placeholders that only this form has: a sheet is of this template when the label of one of them
 *     is there; the scores where nothing is said
 * @param fields how fields are read, where it is not as usual; {@code funds.*.rate} stands for every fund line
 * @param names what users call a field, by language, where it is not the usual name
 * @param ticks what counts as ticked in a field of that type, and what does not
 * @param synonyms other words for a label, by the label as the workbook has it
 * @param optional labels that a form may lack
 * @param blankMarks texts that stand for no value
 * @param levels level-1 names, each with its level-2 names: the drop-down lists of blanks
 * @param subtotals words in a level column that make a row no indicator
 * @param rowsBetween with what a row begins that the form prints between indicators and that is not read
 * @param instructions texts that a 填报人 should have replaced
 * @param prompts hints that a blank shows beside a field, by placeholder
 */
public record TemplateSettings(
        String id,
        String version,
        Map<String, String> name,
        String unit,
        String policy,
        List<String> recognisedBy,
        Map<String, FieldChange> fields,
        Map<String, Map<String, String>> names,
        Ticks ticks,
        Map<String, List<String>> synonyms,
        List<String> optional,
        List<String> blankMarks,
        Map<String, List<String>> levels,
        List<String> subtotals,
        List<String> rowsBetween,
        List<String> instructions,
        Map<String, String> prompts) {

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final List<String> NEEDED = List.of("id", "version", "name", "unit");
    private static final List<String> SCORES = List.of("indicators[].score", "totalScore");
    private static final List<String> BLANK_MARKS = List.of("-", "—", "－", "/", "——", "--");
    private static final List<String> SUBTOTALS = List.of("小计", "合计", "总计");
    private static final List<String> INSTRUCTIONS = List.of("100字以内", "200字以内", "此处填写", "填写说明", "请填写");

    public TemplateSettings {
        name = withEnglish(name);
        policy = policy == null ? "national" : policy;
        recognisedBy = recognisedBy == null ? SCORES : List.copyOf(recognisedBy);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        synonyms = synonyms == null ? Map.of() : Map.copyOf(synonyms);
        optional = optional == null ? List.of() : List.copyOf(optional);
        blankMarks = blankMarks == null ? BLANK_MARKS : List.copyOf(blankMarks);
        subtotals = subtotals == null ? SUBTOTALS : List.copyOf(subtotals);
        rowsBetween = rowsBetween == null ? List.of() : List.copyOf(rowsBetween);
        instructions = instructions == null ? INSTRUCTIONS : List.copyOf(instructions);
        levels = levels == null ? Map.of() : levels;
        names = names == null ? Map.of() : Map.copyOf(names);
        ticks = ticks == null ? new Ticks(List.of(), List.of()) : ticks;
        prompts = prompts == null ? Map.of() : Map.copyOf(prompts);
    }

    /** A name given in Chinese alone serves in English too. */
    private static Map<String, String> withEnglish(Map<String, String> name) {
        if (name == null || !name.containsKey(CHINESE) || name.containsKey(ENGLISH)) {
            return name == null ? Map.of() : Map.copyOf(name);
        }
        return Map.of(CHINESE, name.get(CHINESE), ENGLISH, name.get(CHINESE));
    }

    /**
     * Reads {@code template.yaml}.
     *
     * @throws IOException when it is not one; the message names line and key
     */
    public static TemplateSettings parse(String yaml) throws IOException {
        YamlFile file = YamlFile.read("template.yaml", yaml);
        TemplateSettings settings = file.as(TemplateSettings.class);
        for (String key : NEEDED) {
            if (!file.tree().hasNonNull(key)) {
                throw file.problem("missingSetting", List.of(key), key);
            }
        }
        if (!settings.name.containsKey(CHINESE)) {
            throw file.problem("missingSetting", List.of("name"), "name: {zh: …}");
        }
        isUnit(settings.unit, file, "unit");
        for (Map.Entry<String, FieldChange> field : settings.fields.entrySet()) {
            if (field.getValue() != null && field.getValue().unit() != null) {
                isUnit(field.getValue().unit(), file, "fields", field.getKey(), "unit");
            }
        }
        return settings;
    }

    private static void isUnit(String unit, YamlFile file, String... path) throws YamlProblem {
        List<String> units = Arrays.stream(MoneyUnit.values()).map(MoneyUnit::label).toList();
        if (!units.contains(unit)) {
            throw file.problem("badWord", List.of(path), String.join(".", path), unit, String.join(", ", units));
        }
    }

    /** The unit of the form's amounts. */
    public MoneyUnit moneyUnit() {
        return moneyUnit(unit);
    }

    static MoneyUnit moneyUnit(String unit) {
        return Arrays.stream(MoneyUnit.values()).filter(u -> u.label().equals(unit)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template.yaml: unit " + unit));
    }

    /**
     * The marks of a field that is ticked or not.
     *
     * @param yes what a ticked field may hold; the first is what is written
     * @param no what says that it is not ticked, besides nothing at all
     */
    public record Ticks(List<String> yes, List<String> no) {
    }

    /** How a field is read: as template.yaml says, else as is usual for such a field, else as text. */
    public FieldDefinition definition(FieldPath path) {
        FieldDefinition definition = UsualFields.of(path.text(), general(path));
        for (String name : List.of(general(path), path.text())) {
            FieldChange change = fields.get(name);
            definition = change == null ? definition : change.appliedTo(definition);
        }
        return definition;
    }

    /** What users call a field, by language; empty where this template has no name for it. */
    Map<String, String> namesOf(FieldPath path) {
        Map<String, String> own = names.get(path.text());
        return own != null ? own : names.getOrDefault(general(path), Map.of());
    }

    /** The name under which all fund lines or all indicators have the field. */
    static String general(FieldPath path) {
        return path.isFunds() ? "funds.*." + path.last()
                : path.indicatorIndex() >= 0 ? "indicators[]." + path.last() : path.text();
    }
}
