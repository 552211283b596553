package hebiao.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.grid.Cell;
import hebiao.importer.BookReader;
import hebiao.importer.FormImporter;
import hebiao.importer.ReadFile;
import hebiao.importer.TemplateFolder;
import hebiao.template.PlaceholderNames;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A draft from one filled form of every shipped layout: how many corrections a person would have to make until it reads
 * that form as the shipped template does. A field of the template's own may have another name, or not be read.
 */
class TemplateDraftTest {

    private static final int CORRECTIONS_MOST = 2;

    private final List<TemplateFolder> shipped = TemplateFolder.shipped();
    private final Limits limits = shipped.get(0).policy().limits();

    TemplateDraftTest() throws IOException {
    }

    private static List<Path> forms() throws IOException {
        List<Path> forms = new ArrayList<>(List.of(Path.of("test-fixtures/forms/form-05.xlsx"),
                Path.of("test-fixtures/forms-monitoring/monitoring-01.xlsx")));
        try (Stream<Path> layouts = Files.walk(Path.of("test-fixtures/layouts"))) {
            layouts.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(forms::add);
        }
        return forms;
    }

    @Test
    void noShippedLayoutNeedsMoreThanTwoCorrections() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        Map<String, Set<String>> without = new TreeMap<>();
        for (Path form : forms()) {
            Submission meant = read(shipped.stream().map(TemplateFolder::template).toList(), form).forms().get(0)
                    .form();
            String name = meant.template() + " " + form.getFileName();
            table.put(name, corrections(form, meant, templates("")));
            without.put(name, corrections(form, meant, templates(meant.template())));
        }
        StringBuilder printed = new StringBuilder("corrections of a draft from one form, all templates known / all"
                + " but its own:\n");
        table.forEach((id, corrections) -> printed.append("%-40s %2d / %2d  %s / %s%n".formatted(id,
                corrections.size(), without.get(id).size(), corrections, without.get(id))));
        System.out.print(printed);
        Files.writeString(Path.of("target/drafts.txt"), printed);
        table.forEach((id, corrections) -> assertThat(corrections).as(printed.toString())
                .hasSizeLessThanOrEqualTo(CORRECTIONS_MOST));
    }

    private List<Template> templates(String without) {
        return shipped.stream().map(TemplateFolder::template).filter(one -> !one.id().equals(without)).toList();
    }

    private ReadFile read(List<Template> templates, Path form) throws IOException {
        return new FormImporter(templates, limits, Rulebook.shipped()).read("form.xlsx", Files.readAllBytes(form));
    }

    private Set<String> corrections(Path form, Submission meant, List<Template> known) throws IOException {
        TemplateDraft draft;
        try {
            draft = new TemplateDraft("draft", List.of(Files.readAllBytes(form)), known, limits);
        } catch (IOException e) {
            return new TreeSet<>(Set.of("no draft", "at all", e.getMessage()));
        }
        byte[] workbook = draft.workbook(doubt -> doubt.code() + " " + doubt.fact());
        Path out = Files.createDirectories(Path.of("target/drafts", meant.template() + known.size()));
        Files.write(out.resolve("template.xlsx"), workbook);
        Files.writeString(out.resolve("template.yaml"), draft.settings());
        Template template;
        try {
            template = Template.of(TemplateSettings.parse(draft.settings()), workbook,
                    BookReader.read(workbook, limits).sheets());
        } catch (IllegalArgumentException e) {
            return new TreeSet<>(Set.of("no template", "at all", e.getMessage()));
        }
        ReadFile read = read(List.of(template), form);
        if (read.forms().size() != 1) {
            return new TreeSet<>(Set.of("unread", "unread altogether", read.findings().toString()));
        }
        Set<String> corrections = new TreeSet<>();
        Map<FieldPath, Entry<?>> drafted = SubmissionFields.of(read.forms().get(0).form()).asMap();
        SubmissionFields.of(meant).asMap().forEach((path, entry) -> {
            String name = path.text().replaceFirst("\\[\\d+]", "[]");
            boolean usual = PlaceholderNames.all().contains(name) || path.isFunds();
            if (usual && entry.state() != EntryState.ABSENT && !isRead(path, entry, drafted)) {
                corrections.add(name);
            }
        });
        read.forms().get(0).findings().stream().filter(f -> f.rule().matches("S0[457]|S14"))
                .forEach(f -> corrections.add(f.rule() + " " + f.place().cell() + f.arguments()));
        return corrections;
    }

    /** Under its own name, or, for a fund line of the template's own, under another in the same cell. */
    private static boolean isRead(FieldPath path, Entry<?> entry, Map<FieldPath, Entry<?>> drafted) {
        Entry<?> same = drafted.get(path);
        if (same != null && Objects.equals(same.text(), entry.text())) {
            return true;
        }
        return path.isFunds() && drafted.entrySet().stream().anyMatch(other -> other.getKey().isFunds()
                && other.getKey().last().equals(path.last()) && entry.cell() != null
                && entry.cell().equals(other.getValue().cell())
                && Objects.equals(other.getValue().text(), entry.text())
                || other.getKey().isFunds() && entry.text() == null && other.getKey().last().equals(path.last()))
                || path.isFunds() && !path.parent().equals("funds.total")
                && List.of("weight", "score").contains(path.last());
    }

    /** 一、产出指标（60分） in a row of its own is no row of the template; its name is a level. */
    @Test
    void levelNamesInRowsOfTheirOwnAreLevels() throws IOException {
        Path form = Path.of("test-fixtures/layouts/chongqing-top/captions.xlsx");
        TemplateDraft draft = new TemplateDraft("draft", List.of(Files.readAllBytes(form)), templates(""), limits);
        assertThat(TemplateSettings.parse(draft.settings()).levels().keySet())
                .containsExactly("产出指标", "效益指标", "满意度指标");
        List<String> texts = BookReader.read(draft.workbook(doubt -> doubt.code()), limits).sheets().get(0).cells()
                .stream().map(Cell::text).toList();
        assertThat(texts).contains("{indicators[].level3}").noneMatch(text -> text.contains("产出指标")
                || text.contains("效益指标") || text.contains("满意度指标"));
    }

    /** What is not sure stands red with a reason. */
    @Test
    void doubtsAreMarked() throws IOException {
        Path form = Path.of("test-fixtures/layouts/hebei-converted/training.xlsx");
        TemplateDraft draft = new TemplateDraft("draft", List.of(Files.readAllBytes(form)),
                templates("hebei-converted"), limits);
        assertThat(draft.doubts().stream().map(TemplateDraft.Doubtful::code).collect(Collectors.toSet()))
                .contains("unknownLine");
    }
}
