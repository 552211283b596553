package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.PolicyKey;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import hebiao.importer.BookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of a policy is used by a rule, and every number that a rule uses is a key. */
class PolicyKeysTest {

    private static final Path RULES = Path.of("src/main/java/hebiao/reconciler");
    private static final Path PAGE = Path.of("workbook-templates/README.md");
    private static final Path MONITORING = Path.of("workbook-templates/monitoring/policy.yaml");
    private static final Pattern EXAMPLE = Pattern.compile("^\\| `(\\w+)` \\| .+ \\| `(.+)` \\|$", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("new BigDecimal\\(\"([^\"]+)\"\\)"
            + "|BigDecimal\\.valueOf\\((\\d+)\\)|static final int(?:\\[])? \\w+ = ([^;]+);");

    /** Arithmetic, calendar and money, and how texts are recognised: none of them a custom of a place. */
    private static final Map<String, String> NO_CUSTOM = Map.ofEntries(
            Map.entry("ResultRules 100", "100 %"), Map.entry("ScoreRules 100", "100 %"),
            Map.entry("ExecutionRules 12", "months"), Map.entry("YuanSuspects 10000", "元 in 万元"),
            Map.entry("WrongUnit 4", "元 in 万元"), Map.entry("Narrative {4, 0, -4}", "元, 万元, 亿元"),
            Map.entry("Achievement 2", "2 − actual ÷ target"), Map.entry("FundSum 0.00", "nothing"),
            Map.entry("Figures 4", "decimals shown in a calculation"), Map.entry("Rates 2", "a rate in % of a share"),
            Map.entry("NarratedSum 0.01", "the last decimal of an amount in a text"),
            Map.entry("CopyRules 3", "so many indicators tell"), Map.entry("NearNames 45", "how alike names are"),
            Map.entry("NearNames 3", "so many names are told"), Map.entry("Scores 20", "digits of a quotient"),
            Map.entry("NearNames 150", "how alike names are"), Map.entry("WrongUnit 3", "so many projects tell"),
            Map.entry("WrongUnit 5", "so many projects tell"), Map.entry("WrongUnit 100000", "the size of a project"),
            Map.entry("WrongUnit 100000000", "the size of a project"));

    private static final List<Submission> CHANGED_FORMS = forms();

    /** The forms of the pages' examples, each with its changes, and the ten. */
    private static List<Submission> forms() {
        List<Submission> forms = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            forms.add(FormTexts.form(number).submission());
        }
        Rulebook.shipped().rules().stream().filter(rule -> Reconciler.codes().contains(rule.code()))
                .flatMap(rule -> rule.examples().stream()).filter(example -> !example.isOfAMonth()).forEach(example -> {
                    List<String> changes = new ArrayList<>(example.changes());
                    changes.removeIf(change -> change.startsWith("policy."));
                    boolean named = !changes.isEmpty() && changes.get(0).startsWith("form ");
                    String form = named ? changes.remove(0).replaceFirst("^form\\s*=\\s*", "") : "5";
                    if (form.matches("\\d+|monitoring")) {
                        FormTexts texts = form.equals("monitoring") ? FormTexts.monitoring()
                                : FormTexts.form(Integer.parseInt(form));
                        forms.add(texts.change(changes.toArray(String[]::new)).submission());
                    }
                });
        // a rate that was rounded up, and an amount told to the last 元
        forms.add(FormTexts.form(5, "funds.total.executed = 107.39", "funds.total.fullYearBudget = 113.50",
                "funds.total.rate = 94.62").submission());
        forms.add(FormTexts.form(5, "funds.total.executed = 107.39", "funds.fiscal.executed = 107.39",
                "actualGoal = 全年支出1073980元。").submission());
        return forms;
    }

    /** Other values than the national ones: the examples of the author's page, or these where they are the same. */
    private static Map<String, String> otherValues() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> values = new TreeMap<>();
        EXAMPLE.matcher(page.substring(page.indexOf("## 核对口径"))).results()
                .forEach(row -> values.put(row.group(1), row.group(2)));
        Stream.of("levelSynonyms: {}", "totalCostNames: []", "yuanNearness: 100", "requiredLevels: []",
                "costWords: [质量指标]", "blankReasons: []", "growthWords: []")
                .forEach(line -> values.put(line.substring(0, line.indexOf(':')), line));
        values.put("evenWeights", "evenWeights: true\n" + values.get("levelWeights"));
        return values;
    }

    @Test
    void everyKeyChangesAFindingOfSomeForm() throws IOException {
        Map<String, String> values = otherValues();
        Policy national = Policy.parse("base: national\n");
        Policy weighted = Policy.parse("base: national\n" + values.get("levelWeights") + "\n");
        Policy monitoring = Policy.parse(Files.readString(MONITORING));
        Map<Policy, List<String>> before = Stream.of(national, weighted, monitoring)
                .collect(Collectors.toMap(policy -> policy, PolicyKeysTest::said));
        List<String> idle = new ArrayList<>();
        for (PolicyKey key : PolicyKey.all()) {
            if (key.key().equals("limits")) {
                continue;
            }
            boolean pace = key.key().startsWith("pace");
            String base = pace ? Files.readString(MONITORING) : "base: national\n";
            Policy other = Policy.parse(base + values.get(key.key()) + "\n");
            Policy own = key.key().equals("evenWeights") ? weighted : pace ? monitoring : national;
            if (before.get(own).equals(said(other))) {
                idle.add(key.key());
            }
        }
        assertThat(idle).as("keys that no rule uses").isEmpty();
    }

    @Test
    void theLimitsHoldBackAFile() throws IOException {
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms/form-01.xlsx"));
        BookReader.read(form, Policy.parse("base: national\n").limits());
        Policy other = Policy.parse("base: national\nlimits: {fileBytes: 1000000, unpackedBytes: 9000000, ratio: 100, "
                + "entries: 500, cells: 9}\n");
        assertThatThrownBy(() -> BookReader.read(form, other.limits())).hasMessageContaining("S13");
    }

    private static List<String> said(Policy policy) {
        Reconciler reconciler = new Reconciler(Rulebook.shipped());
        return CHANGED_FORMS.stream().flatMap(form -> reconciler.check(form, policy).stream())
                .map(Finding::toString).toList();
    }

    @Test
    void everyNumberOfARuleIsAKey() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                NUMBER.matcher(Files.readString(file)).results().map(one -> Stream.of(one.group(1), one.group(2),
                        one.group(3)).filter(text -> text != null).collect(Collectors.joining()))
                        .forEach(number -> found.add(name + " " + number));
            }
        }
        TreeSet<String> gone = new TreeSet<>(NO_CUSTOM.keySet());
        gone.removeAll(found);
        found.removeAll(NO_CUSTOM.keySet());
        assertThat(found).as("numbers that are no keys").isEmpty();
        assertThat(gone).as("numbers that are there no more").isEmpty();
    }
}
