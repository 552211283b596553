package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.RandomMonth.Filed;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.template.FormWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Laws of a month: an honest one has no L and no C finding; what is planted is said and nothing else; the order of
 * files and of ledger lines changes nothing that is said.
 */
class MonthLawTest {

    private static final Period PERIOD = new Period(2024, 12);
    private static final Period BEFORE = new Period(2024, 11);

    private final Rulebook rulebook = Rulebook.shipped();
    private final TemplateFolder template = TemplateFolder.shipped("self-evaluation");
    private final FormCheck check = new FormCheck(List.of(template), rulebook);
    private final FormWriter writer = new FormWriter(template.template());
    private Path folder;

    MonthLawTest() throws IOException {
    }

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("hebiao-month");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        for (String file : List.of("submissions.json", "manifest.json")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }

    @Property(tries = 15)
    void anHonestMonthIsNotAccused(@ForAll long seed) throws Exception {
        RandomMonth month = new RandomMonth(seed);
        assertThat(places(findings(month, files(month), seed))).isEmpty();
    }

    @Property(tries = 40)
    void exactlyWhatIsPlantedIsSaid(@ForAll long seed) throws Exception {
        RandomMonth month = new RandomMonth(seed);
        List<Filed> projects = new ArrayList<>(month.projects);
        Collections.shuffle(projects, month.random);
        List<String> expected = new ArrayList<>();
        List<PlantedFault> planted = new ArrayList<>();
        for (Filed project : projects.subList(0, 3)) {
            List<PlantedFault> fitting = List.of(PlantedFault.values()).stream()
                    .filter(fault -> fault.fits(project) && (hasPrevious(seed) || !fault.isAgainstPrevious())).toList();
            PlantedFault chosen = fitting.get(month.random.nextInt(fitting.size()));
            planted.add(chosen);
            expected.addAll(chosen.plant(month, project));
        }
        List<CheckedFile> files = files(month);

        List<Finding> findings = findings(month, files, seed);
        assertThat(places(findings)).as("%s", planted).containsExactlyInAnyOrderElementsOf(expected);
        Collections.shuffle(files, month.random);
        month.ledgers.shuffle(month.random);
        assertThat(said(findings(month, files, seed))).isEqualTo(said(findings));
    }

    @Property(tries = 15)
    void aFileByItselfIsJudgedAsAMonthOfOne(@ForAll long seed) throws Exception {
        RandomMonth month = new RandomMonth(seed);
        for (Filed project : month.projects.subList(0, 3)) {
            PlantedFault.values()[month.random.nextInt(PlantedFault.values().length)].plant(month, project);
        }
        MonthCheck alone = new MonthCheck(check, rulebook, PERIOD, month.ledgers.read(rulebook), Optional.empty());
        for (CheckedFile file : files(month)) {
            Month whole = alone.of(List.of(file));
            FiledFile one = alone.of(file);
            assertThat(one.file()).isEqualTo(whole.files().get(0));
            assertThat(one.codes()).isEqualTo(whole.filings().stream().filter(filing -> !filing.counted().isEmpty())
                    .map(Filing::code).filter(code -> code != null).toList());
        }
    }

    private List<CheckedFile> files(RandomMonth month) {
        List<CheckedFile> files = new ArrayList<>();
        for (Filed project : month.projects) {
            if (project.isFiled) {
                String name = project.code + ".xlsx";
                files.add(check.check(name, writer.write(RandomMonth.form(project.now, name))));
            }
        }
        return files;
    }

    private List<Finding> findings(RandomMonth month, List<CheckedFile> files, long seed)
            throws IOException, LedgerProblem {
        Optional<EarlierMonth> earlier = Optional.empty();
        if (hasPrevious(seed)) {
            List<CheckedFile> before = month.projects.stream().map(project -> before(project)).toList();
            earlier = Optional.of(PageMonth.earlier(BEFORE, PERIOD, before, folder));
        }
        return new MonthCheck(check, rulebook, PERIOD, month.ledgers.read(rulebook), earlier).of(files).findings()
                .stream().filter(finding -> finding.rule().matches("[LC].*")).toList();
    }

    private static boolean hasPrevious(long seed) {
        return seed % 4 != 0;
    }

    private static CheckedFile before(Filed project) {
        Submission form = RandomMonth.form(project.before, project.code + ".xlsx");
        return new CheckedFile(form.source().file(), form.source().sha256(), 1,
                List.of(new CheckedForm(form, List.of())), List.of());
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule() + " " + finding.place().file() + ":"
                + finding.place().field()).toList();
    }

    /** Everything but the line of a ledger, which moves with the lines. */
    private List<String> said(List<Finding> findings) {
        return findings.stream().map(finding -> {
            Place place = finding.place();
            boolean form = place.file().endsWith(".xlsx");
            return finding.rule() + finding.severity() + place.file() + (form ? place.cell() : "") + place.field()
                    + place.project() + place.department() + rulebook.message(finding, Language.ZH)
                    + finding.arithmetic();
        }).sorted().toList();
    }
}
