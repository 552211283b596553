package hebiao.authoring;

import hebiao.finding.Language;
import hebiao.finding.Limits;
import hebiao.grid.Grid;
import hebiao.importer.BookReader;
import hebiao.importer.PolicyFiles;
import hebiao.importer.Refusal;
import hebiao.importer.TemplateFolder;
import hebiao.template.LonelyLabels;
import hebiao.template.Template;
import hebiao.template.TemplateCheck;
import hebiao.template.TemplateFault;
import hebiao.template.TemplateSettings;
import hebiao.template.Vocabulary;
import hebiao.yaml.YamlFile;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code templates check}: whether a folder is a template that reads forms as they are meant. */
public final class TemplateChecker {

    private static final String WORKBOOK = "template.xlsx";
    private static final String SETTINGS = "template.yaml";

    private final Path folder;
    private final Language language;

    public TemplateChecker(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * What came of it.
     *
     * @param template the template; null where its files are too wrong to make one
     * @param yaml what is wrong with its yaml files
     * @param faults what else is wrong; empty for a template that can be used
     * @param drifts how often a row or a column was inserted in trying it
     */
    public record Result(Template template, List<YamlProblem> yaml, List<TemplateFault> faults, int drifts) {

        public Result {
            yaml = List.copyOf(yaml);
            faults = List.copyOf(faults);
        }

        /** Whether forms can be read with it. */
        public boolean isGood() {
            return yaml.isEmpty() && faults.isEmpty();
        }
    }

    /** @throws IOException when a file is there and cannot be read from disk */
    public Result check() throws IOException {
        List<TemplateFault> missing = Stream.of(WORKBOOK, SETTINGS).filter(name -> !Files.exists(folder.resolve(name)))
                .map(name -> TemplateFault.whole("noFile", name)).toList();
        if (!missing.isEmpty()) {
            return new Result(null, List.of(), missing, 0);
        }
        List<YamlProblem> problems = new ArrayList<>();
        String text = Files.readString(folder.resolve(SETTINGS));
        TemplateSettings settings = null;
        try {
            settings = TemplateSettings.parse(text);
        } catch (YamlProblem e) {
            problems.add(e);
        }
        Limits limits = limits(settings, problems);
        if (settings == null || limits == null) {
            return new Result(null, problems, List.of(), 0);
        }
        return check(settings, YamlFile.read(SETTINGS, text), limits);
    }

    private Limits limits(TemplateSettings settings, List<YamlProblem> problems) throws IOException {
        try {
            return PolicyFiles.of(folder, Optional.ofNullable(settings)).map(file -> file.policy().limits())
                    .orElse(null);
        } catch (YamlProblem e) {
            problems.add(e);
            return null;
        }
    }

    private Result check(TemplateSettings settings, YamlFile yaml, Limits limits) throws IOException {
        byte[] workbook = Files.readAllBytes(folder.resolve(WORKBOOK));
        List<Grid> sheets;
        try {
            sheets = BookReader.read(workbook, limits).sheets();
        } catch (Refusal e) {
            return new Result(null, List.of(), List.of(TemplateFault.whole("notXlsx")), 0);
        }
        List<TemplateFault> faults = new ArrayList<>();
        Path name = folder.toAbsolutePath().normalize().getFileName();
        if (name != null && !name.toString().equals(settings.id())) {
            faults.add(TemplateFault.whole("otherId", settings.id(), name));
        }
        faults.addAll(TemplateCheck.of(yaml, settings, workbook, sheets));
        if (!faults.isEmpty()) {
            return new Result(null, List.of(), faults, 0);
        }
        TemplateFolder made = TemplateFolder.on(folder);
        List<Template> shipped = TemplateFolder.shipped().stream().map(TemplateFolder::template).toList();
        List<TemplateFault> lonely = LonelyLabels.of(made.template(), new Vocabulary(shipped));
        if (!lonely.isEmpty()) {
            return new Result(null, List.of(), lonely, 0);
        }
        TemplateTrial trial = new TemplateTrial(made, language);
        List<TemplateFault> failed = trial.faults(others(settings.id(), shipped));
        return new Result(made.template(), List.of(), failed, trial.drifts());
    }

    /** The templates that forms could be of instead: those that come with the product, and the folder's neighbours. */
    private List<Template> others(String id, List<Template> shipped) throws IOException {
        List<Template> others = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(id));
        for (Template one : shipped) {
            if (ids.add(one.id())) {
                others.add(one);
            }
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        try (Stream<Path> beside = parent == null ? Stream.empty() : Files.list(parent)) {
            for (Path one : beside.filter(path -> Files.exists(path.resolve(SETTINGS))).sorted().toList()) {
                Template template = neighbour(one);
                if (template != null && ids.add(template.id())) {
                    others.add(template);
                }
            }
        }
        return others;
    }

    /** A neighbour; null where that one is wrong itself. */
    private static Template neighbour(Path folder) {
        try {
            return TemplateFolder.on(folder).template();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
