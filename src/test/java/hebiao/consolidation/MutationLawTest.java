package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.importer.TemplateFolder;
import hebiao.template.FormWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The law of findings: an honest form with one mutation has that mutation's findings and no other. */
class MutationLawTest {

    /**
     * One way to spoil a form, and what must be said: {@code rule field}, with {@code #} for the mutated indicator's
     * index.
     */
    private record Mutation(String name, BiConsumer<SubmissionFields, Integer> change, List<String> findings) {
    }

    private static final List<Mutation> MUTATIONS = List.of(
            mutation("rate a hundredth too high", (f, i) -> add(f, "funds.total.rate", "0.01"), "F03 funds.total.rate"),
            mutation("a source's rate too low", (f, i) -> add(f, "funds.fiscal.rate", "-0.5"), "F03 funds.fiscal.rate"),
            mutation("execution score and total too low", (f, i) -> {
                add(f, "funds.total.score", "-0.3");
                add(f, "totalScore", "-0.3");
            }, "F04 funds.total.score"),
            mutation("weight of execution", (f, i) -> set(f, "funds.total.weight", "9.00"), "F10 funds.total.weight"),
            mutation("a source's initial budget", (f, i) -> add(f, "funds.fiscal.initialBudget", "0.01"),
                    "F01 funds.total.initialBudget"),
            mutation("three decimals", (f, i) -> {
                add(f, "funds.fiscal.initialBudget", "0.001");
                add(f, "funds.total.initialBudget", "0.001");
            }, "F12 funds.fiscal.initialBudget", "F12 funds.total.initialBudget"),
            mutation("total too high", (f, i) -> add(f, "totalScore", "0.05"), "T01 totalScore"),
            mutation("total weight", (f, i) -> set(f, "totalWeight", "99.00"), "T02 totalWeight"),
            mutation("no grade", (f, i) -> f.put(FieldPath.GRADE, Entry.blank(null)), "T04 grade"),
            mutation("another grade", (f, i) -> text(f, "grade", "差"), "T03 grade"),
            mutation("no unit", (f, i) -> f.put(FieldPath.IMPLEMENTING_UNIT, Entry.blank(null)),
                    "S06 implementingUnit"),
            mutation("result copied from the goal",
                    (f, i) -> f.put(FieldPath.ACTUAL_GOAL, f.get(FieldPath.EXPECTED_GOAL)),
                    "N02 actualGoal"),
            mutation("a goal of signs", (f, i) -> text(f, "expectedGoal", "——"), "N04 expectedGoal"),
            mutation("a score above its weight", (f, i) -> {
                String score = "indicators[" + i + "].score";
                BigDecimal weight = (BigDecimal) f.get(FieldPath.indicator(i, "weight")).value();
                BigDecimal old = (BigDecimal) f.get(FieldPath.indicator(i, "score")).value();
                set(f, score, weight.add(BigDecimal.ONE).toPlainString());
                add(f, "totalScore", weight.add(BigDecimal.ONE).subtract(old).toPlainString());
            }, "I03 indicators[#].score"),
            mutation("no name", (f, i) -> f.put(FieldPath.indicator(i, "level3"), Entry.blank(null)),
                    "S06 indicators[#].level3"),
            mutation("an unknown level 2", (f, i) -> text(f, "indicators[" + i + "].level2", "其他类指标"),
                    "I11 indicators[#].level2"),
            mutation("a target repeated as result", (f, i) -> {
                text(f, "indicators[" + i + "].target", "≥95.00(%)");
                text(f, "indicators[" + i + "].actual", "≥95.00(%)");
            }, "I20 indicators[#].actual"),
            mutation("a result without a grade", (f, i) -> {
                text(f, "indicators[" + i + "].target", "按时完成");
                text(f, "indicators[" + i + "].actual", "基本可以");
            }, "I17 indicators[#].actual"),
            mutation("a target with an O for a zero", (f, i) -> text(f, "indicators[" + i + "].target", "≥9O(%)"),
                    "I04 indicators[#].target"),
            mutation("a number with its unit", (f, i) -> text(f, "funds.other.initialBudget", "3万元"),
                    "S07 funds.other.initialBudget"));

    private final TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
    private final FormCheck check = new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());

    MutationLawTest() throws IOException {
    }

    @Provide
    Arbitrary<Submission> honestForms() {
        return HonestForms.any();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Arbitraries.of(MUTATIONS);
    }

    @Property(tries = 400)
    void oneMutationHasItsFindingsAndNoOther(
            @ForAll("honestForms") Submission form, @ForAll("mutations") Mutation mutation, @ForAll int seed) {
        SubmissionFields fields = SubmissionFields.of(form);
        int index = Math.floorMod(seed, form.indicators().size());
        boolean fullScore = form.indicators().get(index).reason().saysNothing();
        mutation.change().accept(fields, index);
        Submission mutated = fields.assemble(form.source(), form.template(), MoneyUnit.WAN,
                Collections.nCopies(form.indicators().size(), 0), null);
        Set<String> said = new TreeSet<>();
        check.check("mutated.xlsx", new FormWriter(folder.template()).write(mutated)).allFindings()
                .forEach(f -> said.add(f.rule() + " " + f.place().field()));
        Set<String> expected = new TreeSet<>();
        mutation.findings().forEach(line -> expected.add(line.replace("#", String.valueOf(index))));
        if (!fullScore) {
            // a target that is met or judged anew beside the lower score of a missed one is a second error
            said.removeIf(line -> line.startsWith("I05 ") || line.startsWith("I08 "));
        }
        assertThat(said).as(mutation.name()).isEqualTo(expected);
    }

    private static Mutation mutation(String name, BiConsumer<SubmissionFields, Integer> change, String... findings) {
        return new Mutation(name, change, List.of(findings));
    }

    private static void set(SubmissionFields fields, String path, String number) {
        fields.put(new FieldPath(path), Entry.filled(number, new BigDecimal(number), null));
    }

    private static void add(SubmissionFields fields, String path, String difference) {
        BigDecimal old = (BigDecimal) fields.get(new FieldPath(path)).value();
        set(fields, path, old.add(new BigDecimal(difference)).toPlainString());
    }

    /** A text, in a number's place too: the writer types what it is given. */
    private static void text(SubmissionFields fields, String path, String text) {
        boolean number = path.startsWith("funds.");
        fields.put(new FieldPath(path), number ? Entry.unreadable(text, null) : Entry.filled(text, text, null));
    }
}
