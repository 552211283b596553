package hebiao.importer;

import hebiao.finding.Finding;
import hebiao.finding.Limits;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Source;
import hebiao.grid.Book;
import hebiao.grid.Grid;
import hebiao.template.BlankForm;
import hebiao.template.Reading;
import hebiao.template.SheetReader;
import hebiao.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads submitted files against a template. Pure: the same bytes give the same result. */
public final class FormImporter {

    /** The sheet with the findings that an annotated copy has. */
    public static final String RESULT_SHEET = "核对结果";

    private static final List<String> OWN_SHEETS = List.of(RESULT_SHEET, BlankForm.LIST_SHEET);

    private final Template template;
    private final Limits limits;
    private final Rulebook rulebook;

    public FormImporter(Template template, Limits limits, Rulebook rulebook) {
        this.template = template;
        this.limits = limits;
        this.rulebook = rulebook;
    }

    /** Fetches and reads one file; a file that cannot be read is a finding, never an exception. */
    public ReadFile read(SubmittedFile file) {
        try {
            return read(file.name(), file.bytes(limits));
        } catch (IOException e) {
            Refusal refusal = e instanceof Refusal known ? known : Refusal.unreadable("unreadable");
            return refused(file.name(), null, 0, refusal);
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
        List<ReadForm> forms = new ArrayList<>();
        List<Grid> others = new ArrayList<>();
        FormReader reader = new FormReader(template, rulebook);
        for (Grid sheet : sheets) {
            List<Reading> readings = new SheetReader(template).read(sheet);
            readings.forEach(reading -> forms.add(reader.read(new Source(file, sheet.name(), sha256), reading)));
            if (readings.isEmpty() && !sheet.cells().isEmpty()) {
                others.add(sheet);
            }
        }
        if (forms.isEmpty()) {
            findings.say("S03", null, null, null, Map.of("template", template.settings().name().get("zh")));
            return new ReadFile(file, sha256, size, forms, findings.all());
        }
        List<Finding> all = new ArrayList<>();
        others.forEach(sheet -> all.addAll(extraSheet(file, sheet)));
        sheets.stream().filter(sheet -> sheet.isHidden() && !sheet.cells().isEmpty())
                .forEach(sheet -> all.addAll(hiddenSheet(file, sheet)));
        sayOfBook(book, forms, findings);
        all.addAll(findings.all());
        return new ReadFile(file, sha256, size, forms, all);
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

    private void sayOfBook(Book book, List<ReadForm> forms, StructuralFindings findings) {
        if (!book.active().isEmpty()) {
            findings.say("S11", null, null, null, Map.of("parts", String.join("、", book.active())));
        }
        if (forms.size() > 1) {
            findings.say("S15", null, null, null, Map.of("count", String.valueOf(forms.size())));
        }
        String version = book.properties().get(BlankForm.VERSION_PROPERTY);
        boolean ours = template.id().equals(book.properties().get(BlankForm.TEMPLATE_PROPERTY));
        if (ours && version != null && !version.equals(template.settings().version())) {
            findings.say("S18", Rule.DEFAULT_MESSAGE, null, null, version, Map.of("current", template.settings().version()));
        }
    }
}
