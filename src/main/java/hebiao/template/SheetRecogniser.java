package hebiao.template;

import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of several templates a sheet is of. All are compared by their labels' texts alone, which costs next to nothing;
 * only those that come near are read, and the one from which the sheet departs least wins.
 */
public final class SheetRecogniser {

    /** A sheet with fewer of a template's labels is not said to come near it. */
    private static final double WORTH_NAMING = 0.25;
    /** What the texts alone may hide of how far a sheet departs. */
    private static final double MARGIN = 1;
    private static final double SAME = 1e-9;

    private final List<Template> templates;
    private final Set<String> known = new HashSet<>();

    public SheetRecogniser(List<Template> templates) {
        this.templates = List.copyOf(templates);
        templates.forEach(template -> template.labels().forEach(label -> known.add(label.key())));
    }

    private record Candidate(Template template, LabelLikeness likeness) {
    }

    /** What stands in a sheet. */
    public RecognisedSheet recognise(Grid sheet) {
        SheetTexts texts = new SheetTexts(sheet);
        List<Candidate> candidates = templates.stream()
                .map(template -> new Candidate(template, LabelLikeness.of(template, texts, known)))
                .sorted(Comparator.comparingDouble(candidate -> candidate.likeness().distance())).toList();
        List<Template> best = new ArrayList<>();
        List<Reading> readings = List.of();
        double least = Double.MAX_VALUE;
        for (Candidate candidate : candidates) {
            if (candidate.likeness().distance() > least + MARGIN) {
                break;
            }
            if (candidate.likeness().share() < SheetReader.SURE) {
                continue;
            }
            List<Reading> found = new SheetReader(candidate.template()).read(sheet, texts);
            double departure = found.stream().mapToDouble(Reading::departure).max().orElse(Double.MAX_VALUE);
            if (departure < least - SAME) {
                best.clear();
                readings = found;
                least = departure;
            }
            if (!found.isEmpty() && departure <= least + SAME) {
                best.add(candidate.template());
            }
        }
        return new RecognisedSheet(sheet, List.copyOf(best), readings, best.isEmpty() ? near(candidates, texts) : null);
    }

    private static RecognisedSheet.Near near(List<Candidate> candidates, SheetTexts texts) {
        return candidates.stream().filter(candidate -> candidate.likeness().share() >= WORTH_NAMING)
                .max(Comparator.comparingDouble(candidate -> candidate.likeness().share()))
                .map(candidate -> new RecognisedSheet.Near(candidate.template(), candidate.likeness().share(),
                        candidate.template().labels().stream().filter(label -> !label.optional())
                                .filter(label -> !texts.mayHold(label)).map(TemplateLabel::text).toList()))
                .orElse(null);
    }
}
