package hebiao.authoring;

import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import hebiao.importer.BookReader;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.TemplateFolder;
import hebiao.template.FormWriter;
import hebiao.template.FoundField;
import hebiao.template.Reading;
import hebiao.template.RecognisedSheet;
import hebiao.template.SheetReader;
import hebiao.template.SheetRecogniser;
import hebiao.template.Template;
import hebiao.template.TemplateFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of a template filled in at random, read back, moved about, and held against other templates. */
final class TemplateTrial {

    private static final List<Integer> INDICATORS = List.of(1, 3, 8);
    private static final String EMPTY_FORM = "S17";
    /** So many fields are named; more would hide the cause. */
    private static final int NAMED_MOST = 4;

    private final TemplateFolder folder;
    private final Template template;
    private final Language language;
    private final Rulebook rulebook = Rulebook.shipped();
    private final List<TemplateFault> faults = new ArrayList<>();
    private int drifts;

    TemplateTrial(TemplateFolder folder, Language language) {
        this.folder = folder;
        this.template = folder.template();
        this.language = language;
    }

    /** How often a row or a column was inserted. */
    int drifts() {
        return drifts;
    }

    List<TemplateFault> faults(List<Template> others) throws IOException {
        readBack();
        if (faults.isEmpty()) {
            blankIsEmpty();
            drift();
            toldApart(others);
        }
        return List.copyOf(faults);
    }

    /** What is written is read as it was, and nothing is said of it. */
    private void readBack() {
        FormImporter importer = new FormImporter(template, folder.policy().limits(), rulebook);
        Map<String, String> differences = new LinkedHashMap<>();
        Set<String> said = new LinkedHashSet<>();
        for (int indicators : INDICATORS) {
            Submission form = SampleForm.of(template, indicators, indicators);
            ReadFile read = importer.read("sample.xlsx", new FormWriter(template).write(form));
            read.findings().forEach(finding -> said.add(words(finding)));
            if (read.forms().size() != 1) {
                faults.add(TemplateFault.whole("notRead", String.join("；", said)));
                return;
            }
            read.forms().get(0).findings().forEach(finding -> said.add(words(finding)));
            compare(form, read.forms().get(0).form(), differences);
        }
        if (!differences.isEmpty()) {
            Map.Entry<String, String> first = differences.entrySet().iterator().next();
            faults.add(TemplateFault.whole("readOtherwise", named(differences.keySet()), first.getKey(),
                    first.getValue()));
        }
        if (!said.isEmpty()) {
            faults.add(TemplateFault.whole("saidOfSample", said.stream().limit(NAMED_MOST)
                    .collect(Collectors.joining("；"))));
        }
    }

    private String words(Finding finding) {
        CellRef cell = finding.place().cell();
        FieldPath field = finding.place().field();
        Finding named = field == null ? finding
                : finding.withNames(template.namesOf(field, Entry.absent()), template.lineNamesOf(field));
        return finding.rule() + (cell == null ? "" : " " + cell) + " " + rulebook.message(named, language);
    }

    private void compare(Submission written, Submission read, Map<String, String> differences) {
        SubmissionFields before = SubmissionFields.of(written);
        SubmissionFields after = SubmissionFields.of(read);
        for (FieldPath path : template.paths(written.indicators().size())) {
            Entry<?> entry = after.get(path);
            boolean same = before.get(path).value() instanceof BigDecimal number
                    ? entry.value() instanceof BigDecimal other && number.compareTo(other) == 0
                    : before.get(path).optional().equals(entry.optional());
            if (!same) {
                differences.putIfAbsent(placeholder(path), before.get(path).text() + " → "
                        + (entry.text() == null ? "" : entry.text()));
            }
        }
    }

    private static String placeholder(FieldPath path) {
        return "{" + path.text().replaceFirst("\\[\\d+]", "[]") + "}";
    }

    private static String named(Set<String> names) {
        String first = names.stream().limit(NAMED_MOST).collect(Collectors.joining("、"));
        return names.size() > NAMED_MOST ? first + "……（" + names.size() + "）" : first;
    }

    /** A blank as it is handed out is of this template, and empty. */
    private void blankIsEmpty() {
        FormImporter importer = new FormImporter(template, folder.policy().limits(), rulebook);
        ReadFile read = importer.read("blank.xlsx", new ProjectBlanks(template, folder.policy()).blank());
        List<Finding> said = Stream.concat(read.findings().stream(), read.forms().stream()
                .flatMap(form -> form.findings().stream())).toList();
        if (said.size() != 1 || !said.get(0).rule().equals(EMPTY_FORM)) {
            faults.add(TemplateFault.whole("blankNotEmpty", said.stream().map(this::words).limit(NAMED_MOST)
                    .collect(Collectors.joining("；"))));
        }
    }

    /** Rows and columns inserted anywhere: every field is read from its cell, wherever that went. */
    private void drift() throws IOException {
        Submission form = SampleForm.of(template, INDICATORS.get(1), 1);
        List<Grid> sheets = sheets(new FormWriter(template).write(form));
        Map<FieldPath, String> facts = facts(sheets);
        Map<String, List<String>> lost = new TreeMap<>();
        for (int at = 0; at < sheets.size(); at++) {
            Grid sheet = sheets.get(at);
            int lastColumn = sheet.cells().stream().mapToInt(cell -> cell.at().column()).max().orElse(-1);
            for (int row = 0; row <= sheet.lastRow(); row++) {
                Grid drifted = new DriftedGrid(sheet).withRow(row);
                note("row", String.valueOf(row + 1), missing(facts, facts(with(sheets, at, drifted))), lost);
            }
            for (int column = 0; column <= lastColumn; column++) {
                Grid drifted = new DriftedGrid(sheet).withColumn(column);
                note("column", CellRef.columnName(column), missing(facts, facts(with(sheets, at, drifted))), lost);
            }
        }
        lost.forEach((key, places) -> faults.add(TemplateFault.whole(
                key.startsWith("row") ? "lostByRow" : "lostByColumn", key.substring(key.indexOf(' ') + 1),
                String.join("、", places))));
    }

    private void note(String kind, String place, Set<String> missing, Map<String, List<String>> lost) {
        drifts++;
        if (!missing.isEmpty()) {
            lost.computeIfAbsent(kind + " " + named(missing), key -> new ArrayList<>()).add(place);
        }
    }

    private static List<Grid> with(List<Grid> sheets, int at, Grid other) {
        List<Grid> all = new ArrayList<>(sheets);
        all.set(at, other);
        return all;
    }

    private static Set<String> missing(Map<FieldPath, String> expected, Map<FieldPath, String> found) {
        Set<String> missing = new LinkedHashSet<>();
        expected.forEach((path, text) -> {
            if (!text.equals(found.get(path))) {
                missing.add(placeholder(path));
            }
        });
        return missing;
    }

    private Map<FieldPath, String> facts(List<Grid> sheets) {
        Grid grid = new SheetStack(sheets).grid();
        Map<FieldPath, String> facts = new LinkedHashMap<>();
        List<Reading> readings = new SheetReader(template).read(grid);
        readings.stream().limit(1).forEach(reading -> reading.fields().forEach((path, field) ->
                facts.put(path, text(reading.grid(), field))));
        return facts;
    }

    private static String text(Grid grid, FoundField field) {
        return field.inline() != null ? field.inline() : grid.at(field.cell()).text();
    }

    private List<Grid> sheets(byte[] workbook) throws IOException {
        return BookReader.read(workbook, folder.policy().limits()).sheets();
    }

    /** A form of this template is recognised as one, and so is a form of every other. */
    private void toldApart(List<Template> others) throws IOException {
        List<Template> all = new ArrayList<>(List.of(template));
        all.addAll(others);
        SheetRecogniser recogniser = new SheetRecogniser(all);
        for (Template one : all) {
            Submission form = SampleForm.of(one, INDICATORS.get(1), 2);
            List<Template> taken = new ArrayList<>();
            for (RecognisedSheet sheet : recogniser.recognise(sheets(new FormWriter(one).write(form)))) {
                taken.addAll(sheet.templates());
            }
            List<Template> wrong = taken.stream().filter(other -> other != one).toList();
            boolean right = taken.contains(one);
            if (one != template && wrong.contains(template)) {
                sayOnce(right ? "notToldApart" : "takesOther", one);
            } else if (one == template && !wrong.isEmpty()) {
                sayOnce(right ? "notToldApart" : "takenForOther", wrong.get(0));
            } else if (one == template && !right) {
                faults.add(TemplateFault.whole("notRead", "S03"));
            }
        }
    }

    private void sayOnce(String code, Template other) {
        TemplateFault fault = TemplateFault.whole(code, other.id(), other.settings().name().get("zh"));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
