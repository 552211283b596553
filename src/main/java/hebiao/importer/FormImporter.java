package hebiao.importer;

import hebiao.finding.Failure;
import hebiao.finding.Finding;
import hebiao.finding.Limits;
import hebiao.finding.Place;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.SheetPart;
import hebiao.form.Source;
import hebiao.grid.Book;
import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import hebiao.template.BlankForm;
import hebiao.template.RecognisedSheet;
import hebiao.template.SheetRecogniser;
import hebiao.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads submitted files against one template or several. Pure: the same bytes give the same result. */
public final class FormImporter {

    /** The sheet with the findings that an annotated copy has. */
    public static final String RESULT_SHEET = "核对结果";

    private static final List<String> OWN_SHEETS = List.of(RESULT_SHEET, BlankForm.LIST_SHEET);

    /** So many missing labels are named; more would hide the cause. */
    private static final int NAMED_MOST = 8;

    private final List<Template> templates;
    private final SheetRecogniser recogniser;
    private final Limits limits;
    private final Rulebook rulebook;

    public FormImporter(Template template, Limits limits, Rulebook rulebook) {
        this(Collections.singletonList(template), limits, rulebook);
    }

    /** @param templates all are tried on every sheet; the form itself says which it is */
    public FormImporter(List<Template> templates, Limits limits, Rulebook rulebook) {
        this.templates = templates;
        this.recogniser = new SheetRecogniser(templates);
        this.limits = limits;
        this.rulebook = rulebook;
    }

    /** Fetches and reads one file; a file that cannot be read is a finding, never an exception. */
    public ReadFile read(SubmittedFile file) {
        try {
            return read(file.name(), file.bytes(limits));
        } catch (IOException e) {
            return refused(file.name(), null, 0, Refusal.of(e));
        }
    }

    /** Reads one file; a file that cannot be read is a finding, never an exception. */
    public ReadFile read(String file, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        try {
            Book book = BookReader.read(bytes, limits);
            return read(file, sha256, bytes.length, book, new StructuralFindings(file, null, rulebook));
        } catch (Refusal refusal) {
            return refused(file, sha256, bytes.length, refusal);
        } catch (OutOfMemoryError e) {
            return refused(file, sha256, bytes.length, Refusal.outOfMemory());
        } catch (RuntimeException | StackOverflowError e) {
            return refused(file, sha256, bytes.length, Refusal.internal(e));
        }
    }

    /** What is left of a file on which checking failed: one finding that says so. */
    public ReadFile failed(ReadFile read, Throwable failure) {
        return refused(read.file(), read.sha256(), read.size(), Refusal.internal(failure));
    }

    private ReadFile refused(String file, String sha256, long size, Refusal refusal) {
        StructuralFindings findings = new StructuralFindings(file, null, rulebook);
        findings.say(refusal.rule(), refusal.variant(), null, null, null, refusal.arguments());
        return new ReadFile(file, sha256, size, List.of(), findings.all());
    }

    private ReadFile read(String file, String sha256, long size, Book book, StructuralFindings findings) {
        List<Grid> sheets = book.sheets().stream().filter(sheet -> !OWN_SHEETS.contains(sheet.name())).toList();
        List<Finding> all = new ArrayList<>();
        List<RecognisedSheet> recognised = recognised(file, sheets, all);
        List<ReadForm> forms = new ArrayList<>();
        for (RecognisedSheet one : recognised) {
            if (!one.isTied() && !one.isUnknown()) {
                goOn(file, one.sheet(), all, () -> forms.addAll(forms(file, sha256, one)));
            }
        }
        recognised.stream().filter(RecognisedSheet::isTied).forEach(one -> all.addAll(tiedSheet(file, one)));
        if (forms.isEmpty()) {
            if (all.isEmpty()) {
                sayUnknown(recognised, findings);
            }
            all.addAll(findings.all());
            return new ReadFile(file, sha256, size, forms, all);
        }
        recognised.stream().filter(one -> one.isUnknown() && !one.sheet().cells().isEmpty())
                .forEach(one -> all.addAll(extraSheet(file, one.sheet())));
        sheets.stream().filter(sheet -> sheet.isHidden() && !sheet.cells().isEmpty())
                .forEach(sheet -> all.addAll(hiddenSheet(file, sheet)));
        sayOfBook(book, forms, findings);
        all.addAll(findings.all());
        sheetsOf(forms).forEach(sheet -> {
            StructuralFindings ofSheet = new StructuralFindings(file, sheet, rulebook);
            new BookFindings(book).sayCells(sheet, ofSheet);
            all.addAll(ofSheet.all());
        });
        return new ReadFile(file, sha256, size, forms, all);
    }

    /** All sheets together; where that fails each by itself, so that one which cannot be looked at hides no other. */
    private List<RecognisedSheet> recognised(String file, List<Grid> sheets, List<Finding> failures) {
        try {
            return recogniser.recognise(sheets);
        } catch (RuntimeException | StackOverflowError e) {
            List<RecognisedSheet> recognised = new ArrayList<>();
            for (Grid sheet : sheets) {
                goOn(file, sheet, failures, () -> recognised.addAll(recogniser.recognise(List.of(sheet))));
            }
            return recognised;
        }
    }

    /** Does something with a sheet; a failure of ours is a finding on that sheet alone. */
    private void goOn(String file, Grid sheet, List<Finding> failures, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | StackOverflowError e) {
            failures.add(Failure.of(e, rulebook, new Place(file, sheet.name(), null, null, null, null), "sheet",
                    Map.of("sheet", sheet.name())));
        }
    }

    /** No sheet is of any template: the one that comes nearest is named with what is lacking. */
    private void sayUnknown(List<RecognisedSheet> sheets, StructuralFindings findings) {
        Optional<RecognisedSheet.Near> near = sheets.stream().map(RecognisedSheet::near).filter(Objects::nonNull)
                .filter(one -> !one.lacking().isEmpty()).max(Comparator.comparingDouble(RecognisedSheet.Near::share));
        if (near.isEmpty()) {
            Map<String, String> arguments = Map.of("template", names(templates), "count",
                    String.valueOf(templates.size()));
            findings.say("S03", templates.size() == 1 ? Rule.DEFAULT_MESSAGE : "none", null, null, null, arguments);
            return;
        }
        String labels = near.get().lacking().stream().limit(NAMED_MOST).map(label -> "“" + label + "”")
                .collect(Collectors.joining());
        findings.say("S03", "near", null, null, null,
                Map.of("template", names(List.of(near.get().template())), "labels", labels));
    }

    private List<ReadForm> forms(String file, String sha256, RecognisedSheet recognised) {
        FormReader reader = new FormReader(recognised.templates().get(0), templates.size() == 1, rulebook);
        SheetStack stack = recognised.stack();
        List<SheetPart> parts = new ArrayList<>();
        for (int at = 0; at < stack.sheets().size() && stack.sheets().size() > 1; at++) {
            parts.add(new SheetPart(stack.sheets().get(at).name(), stack.tops().get(at)));
        }
        Source source = new Source(file, recognised.sheet().name(), sha256, parts);
        return recognised.readings().stream().map(reading -> reader.read(source, reading, stack)).toList();
    }

    private List<Finding> tiedSheet(String file, RecognisedSheet recognised) {
        StructuralFindings findings = new StructuralFindings(file, recognised.sheet().name(), rulebook);
        findings.say("S03", "tied", null, null, null, Map.of("template", names(recognised.templates())));
        return findings.all();
    }

    private static String names(List<Template> templates) {
        return templates.stream().map(template -> template.settings().name().get("zh"))
                .collect(Collectors.joining("、"));
    }

    private List<Finding> extraSheet(String file, Grid sheet) {
        StructuralFindings findings = new StructuralFindings(file, sheet.name(), rulebook);
        CellRef first = sheet.cells().iterator().next().at();
        findings.say("S05", "sheet", first, null, null, Map.of("sheet", sheet.name()));
        return findings.all();
    }

    private List<Finding> hiddenSheet(String file, Grid sheet) {
        StructuralFindings findings = new StructuralFindings(file, sheet.name(), rulebook);
        findings.say("S10", "sheet", null, null, null, Map.of("sheet", sheet.name()));
        return findings.all();
    }

    private static Set<String> sheetsOf(List<ReadForm> forms) {
        Set<String> sheets = new TreeSet<>();
        for (ReadForm form : forms) {
            Source source = form.form().source();
            sheets.add(source.sheet());
            source.parts().forEach(part -> sheets.add(part.sheet()));
        }
        return sheets;
    }

    private void sayOfBook(Book book, List<ReadForm> forms, StructuralFindings findings) {
        new BookFindings(book).sayName(forms.get(0).form().source().file(), findings);
        if (!book.active().isEmpty()) {
            findings.say("S11", null, null, null, Map.of("parts", String.join("、", book.active())));
        }
        if (forms.size() > 1) {
            findings.say("S15", null, null, null, Map.of("count", String.valueOf(forms.size())));
        }
        String id = book.properties().get(BlankForm.TEMPLATE_PROPERTY);
        String version = book.properties().get(BlankForm.VERSION_PROPERTY);
        templates.stream().filter(template -> template.id().equals(id)).map(template -> template.settings().version())
                .filter(current -> version != null && !version.equals(current)).forEach(current ->
                        findings.say("S18", Rule.DEFAULT_MESSAGE, null, null, version, Map.of("current", current)));
    }
}
