package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.importer.BookReader;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.ReadForm;
import hebiao.template.FieldChange;
import hebiao.template.FieldType;
import hebiao.template.PlaceholderNames;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The author's page: every key and placeholder is on it, every one on it is known, every example is true. */
class AuthorsPageTest {

    private static final Path PAGE = Path.of("workbook-templates/README.md");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.*]+(?:\\[])?(?:\\.[\\w.]+)?)}");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| .+ \\| `(.+)` \\|$", Pattern.MULTILINE);
    private static final String HEAD = "id: page\nversion: '1'\nname: {zh: 例}\nunit: 万元\n";

    private final String page = Files.readString(PAGE);

    AuthorsPageTest() throws IOException {
    }

    @Test
    void allPlaceholdersAreOnThePageAndAllOnThePageAreKnown() {
        TreeSet<String> there = PLACEHOLDER.matcher(page).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsAll(PlaceholderNames.all());
        there.removeAll(PlaceholderNames.all());
        assertThat(there).as("fields of their own, in examples").containsExactlyInAnyOrder("phone", "fundsReason",
                "projectClass", "isContinued", "isNew",
                "indicators[].percentScore", "indicators[].sure", "indicators[].unlikely", "funds.city.executed",
                "funds.own.fullYearBudget", "funds.own.executed", "funds.own.rate");
    }

    @Test
    void allKeysOfTheSettingsAreOnThePageWithAnExampleThatIsRead() throws IOException {
        Map<String, String> keys = keys("## template.yaml 的全部键", "`fields` 里，");
        assertThat(keys.keySet()).containsExactlyInAnyOrderElementsOf(components(TemplateSettings.class));
        Map<String, String> ofFields = keys("`fields` 里，", "## 核对口径");
        assertThat(ofFields.keySet()).containsExactlyInAnyOrderElementsOf(components(FieldChange.class));
        for (FieldType type : FieldType.values()) {
            assertThat(section("`fields` 里，", "## 核对口径")).contains("`" + type.name().toLowerCase(Locale.ROOT) + "`");
        }
        for (Map<String, String> examples : List.of(keys, ofFields)) {
            for (String example : examples.values()) {
                String key = example.substring(0, example.indexOf(':') + 1);
                String others = HEAD.lines().filter(line -> !line.startsWith(key)).collect(Collectors.joining("\n"));
                TemplateSettings.parse(example + "\n" + others + "\n");
            }
        }
    }

    @Test
    void allKeysOfPoliciesAreOnThePageWithAnExampleThatIsRead() throws IOException {
        Map<String, String> keys = keys("## 核对口径", "## 避免误报");
        assertThat(keys.keySet()).containsExactlyInAnyOrderElementsOf(components(Policy.class));
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String base = key.getKey().equals("base") ? "" : "base: national\n";
            Policy.parse(base + key.getValue() + "\n");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyYamlOnThePageIsRead() {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page).results().map(MatchResult::group)
                .map(block -> block.replaceAll("```(yaml)?\n?", ""))
                .map(yaml -> DynamicTest.dynamicTest(yaml.lines().findFirst().orElse(""), () -> {
                    if (yaml.startsWith("base:")) {
                        Policy.parse(yaml);
                    } else {
                        TemplateSettings.parse(yaml.startsWith("id:") ? yaml : HEAD + yaml);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsThePageSays() {
        return Arrays.stream(page.split("\n#### 例：")).skip(1).map(part -> part.split("\n## ")[0])
                .map(example -> DynamicTest.dynamicTest(example.lines().findFirst().orElse(""),
                        () -> isReadAsSaid(example)));
    }

    /** As typed; an amount in another unit as it was read. */
    private static String shown(Entry<?> entry) {
        boolean converted = entry.value() instanceof BigDecimal number && entry.text().matches("[0-9.]+")
                && number.compareTo(new BigDecimal(entry.text())) != 0;
        return converted ? ((BigDecimal) entry.value()).stripTrailingZeros().toPlainString()
                : entry.text() == null ? "" : entry.text().replace("\n", "⏎");
    }

    private static void isReadAsSaid(String example) throws IOException {
        List<MarkdownSheet> tables = MarkdownSheet.in(example);
        assertThat(tables).as("a template and a form").hasSize(2);
        MarkdownSheet template = tables.get(0);
        MarkdownSheet form = tables.get(1);
        if (!example.contains("{indicators[]")) {
            String header = "三级指标 | 指标值 | 完成值 | 分值 | 得分";
            template.add(header, "{indicators[].level3} | {indicators[].target} | {indicators[].actual} | "
                    + "{indicators[].weight} | {indicators[].score}");
            form.add(header, "检查次数 | 9次 | 9次 | 100 | 100");
        }
        String yaml = HEAD + block(example, "yaml");
        byte[] workbook = template.workbook(true);
        Policy policy = Policy.parse("base: national\n");
        Template made = Template.of(TemplateSettings.parse(yaml), workbook,
                BookReader.read(workbook, policy.limits()).sheets());
        ReadFile read = new FormImporter(made, policy.limits(), Rulebook.shipped())
                .read("form.xlsx", form.workbook(false));
        assertThat(read.forms()).as(read.findings().toString()).hasSize(1);
        ReadForm one = read.forms().get(0);
        List<String> said = new ArrayList<>(one.findings().stream().map(AuthorsPageTest::said).toList());
        SubmissionFields fields = SubmissionFields.of(one.form());
        for (String line : block(example, "text").lines().toList()) {
            if (line.startsWith("提示 ")) {
                assertThat(said.remove(line.substring("提示 ".length()))).as(line + " of " + said).isTrue();
            } else if (line.startsWith("指标数 = ")) {
                assertThat(one.form().indicators()).hasSize(Integer.parseInt(line.substring("指标数 = ".length())));
            } else {
                String[] fact = line.split(" =", 2);
                Entry<?> entry = fields.get(new FieldPath(fact[0]));
                String shown = shown(entry);
                assertThat(shown).as(line).isEqualTo(fact[1].strip());
            }
        }
        assertThat(said).as("said of a form in order").isEmpty();
    }

    private static String said(Finding finding) {
        return finding.rule() + " " + finding.place().field();
    }

    private static String block(String example, String kind) {
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(example).results()
                .map(found -> found.group(1)).findFirst().orElse("");
    }

    private Map<String, String> keys(String from, String to) {
        Map<String, String> keys = new LinkedHashMap<>();
        ROW.matcher(section(from, to)).results().forEach(row -> keys.put(row.group(1), row.group(2)));
        return keys;
    }

    private String section(String from, String to) {
        return page.substring(page.indexOf(from), page.indexOf(to, page.indexOf(from)));
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
