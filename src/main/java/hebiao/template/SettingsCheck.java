package hebiao.template;

import hebiao.form.MoneyUnit;
import hebiao.yaml.NearestWord;
import hebiao.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether template.yaml speaks of labels and placeholders that the workbook has. */
final class SettingsCheck {

    private static final String SHEET_UNIT = "单位:";

    private final Template template;
    private final TemplateSettings settings;
    private final YamlFile yaml;
    private final List<TemplateFault> faults = new ArrayList<>();

    SettingsCheck(Template template, YamlFile yaml) {
        this.template = template;
        this.settings = template.settings();
        this.yaml = yaml;
    }

    List<TemplateFault> faults() {
        labels("synonyms", settings.synonyms().keySet());
        labels("optional", settings.optional());
        fields("fields", settings.fields().keySet());
        fields("names", settings.names().keySet());
        fields("prompts", settings.prompts().keySet());
        otherUnit();
        List<String> placeholders = template.placeholders();
        if (yaml.keys().contains("recognisedBy")) {
            settings.recognisedBy().stream().filter(name -> !placeholders.contains(name)).forEach(name ->
                    say("unknownField", List.of("recognisedBy"), "recognisedBy", name,
                            NearestWord.to(name, placeholders).orElse("")));
        }
        return faults;
    }

    /** Labels that print the other unit for all amounts, or for the sheet: {@code 项目资金(元)}, {@code 金额单位:元}. */
    private void otherUnit() {
        MoneyUnit said = settings.moneyUnit();
        List<TemplateLabel> ofAmounts = template.unitLabels().values().stream()
                .flatMap(labels -> labels.stream().filter(label -> PrintedUnits.in(label.key()).isPresent()).limit(1))
                .toList();
        boolean otherwise = !ofAmounts.isEmpty() && ofAmounts.size() == template.unitLabels().size()
                && ofAmounts.stream().noneMatch(label -> isIn(label, said));
        Stream.concat(otherwise ? ofAmounts.stream().limit(1) : Stream.empty(), template.labels().stream()
                .filter(label -> !label.isMixed() && label.key().contains(SHEET_UNIT)
                        && PrintedUnits.in(label.key()).isPresent() && !isIn(label, said))).findFirst()
                .ifPresent(label -> say("otherUnit", List.of("unit"), said.label(), label.text().strip(),
                        PrintedUnits.in(label.key()).orElseThrow().label()));
    }

    private static boolean isIn(TemplateLabel label, MoneyUnit unit) {
        return PrintedUnits.in(label.key()).filter(printed -> printed == unit).isPresent();
    }

    private void labels(String key, Collection<String> texts) {
        List<String> all = template.labels().stream().map(label -> label.text().strip()).distinct().toList();
        for (String text : texts) {
            boolean there = all.stream().anyMatch(label -> LabelKey.of(label).equals(LabelKey.of(text)));
            if (!there) {
                String near = all.stream().max((one, other) -> Double.compare(likeness(one, text),
                        likeness(other, text))).orElse("");
                List<String> path = key.equals("optional") ? List.of(key) : List.of(key, text);
                say("unknownLabel", path, key, text, near);
            }
        }
    }

    private static double likeness(String label, String text) {
        return LabelKey.similarity(LabelKey.of(label), LabelKey.of(text));
    }

    private void fields(String key, Collection<String> names) {
        Set<String> known = new LinkedHashSet<>();
        for (TemplateField field : template.fields()) {
            known.add(field.placeholder());
            String part = field.isRepeating() ? field.wholePart() : field.path().text();
            known.add(field.isRepeating() ? "indicators[]." + part : part);
            if (field.path().isFunds()) {
                known.add("funds.*." + field.path().last());
                known.add(field.path().parent());
            }
        }
        for (String name : names) {
            if (!known.contains(name) && !PlaceholderNames.isKnown(name.replace("funds.*.", "funds.total."))) {
                say("unknownField", List.of(key, name), key, name, NearestWord.to(name,
                        Stream.concat(known.stream(), PlaceholderNames.all().stream()).toList()).orElse(""));
            }
        }
    }

    private void say(String code, List<String> path, Object... facts) {
        faults.add(TemplateFault.inYaml(code, yaml.lineOf(path.toArray(String[]::new)), facts));
    }
}
