package hebiao.template;

import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of several templates the sheets of a workbook are of. All are compared by their labels' texts alone, which
 * costs next to nothing; only those that come near are read, and the one from which the form departs least wins.
 */
public final class SheetRecogniser {

    /** A sheet with fewer of a template's labels is not said to come near it. */
    private static final double WORTH_NAMING = 0.25;
    /** What the texts alone may hide of how far a sheet departs. */
    private static final double MARGIN = 1;
    private static final double SAME = 1e-9;

    private final List<Template> onOneSheet;
    private final List<Template> onSeveral;
    private final Set<String> known = new HashSet<>();

    public SheetRecogniser(List<Template> templates) {
        this.onOneSheet = templates.stream().filter(template -> template.stack().sheets().size() == 1).toList();
        this.onSeveral = templates.stream().filter(template -> template.stack().sheets().size() > 1).toList();
        templates.forEach(template -> template.labels().forEach(label -> known.add(label.key())));
    }

    private record Candidate(Template template, LabelLikeness likeness) {
    }

    /** What stands in the sheets of a workbook, in their order. */
    public List<RecognisedSheet> recognise(List<Grid> sheets) {
        List<RecognisedSheet> found = new ArrayList<>();
        List<SheetTexts> texts = sheets.stream().map(SheetTexts::new).toList();
        for (int at = 0; at < sheets.size(); at++) {
            found.add(recognise(new SheetStack(List.of(sheets.get(at))), texts.get(at), onOneSheet));
        }
        for (Template template : onSeveral) {
            for (SheetStack stack : new SheetAssignment(template).stacks(sheets, texts)) {
                List<RecognisedSheet> apart = found.stream()
                        .filter(one -> one.stack().sheets().stream().anyMatch(stack.sheets()::contains)).toList();
                SheetTexts all = stack.sheets().size() > 1 ? new SheetTexts(stack.grid())
                        : texts.get(sheets.indexOf(stack.grid()));
                double least = apart.stream().mapToDouble(SheetRecogniser::departure).min().orElseThrow();
                if (least <= LabelLikeness.of(template, all, List.of()).departure() + SAME) {
                    continue;
                }
                RecognisedSheet together = recognise(stack, all, List.of(template));
                if (!together.isUnknown() && departure(together) + SAME < least) {
                    found.set(found.indexOf(apart.get(0)), together);
                    found.removeAll(apart.subList(1, apart.size()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static double departure(RecognisedSheet sheet) {
        return sheet.readings().stream().mapToDouble(Reading::departure).max().orElse(Double.MAX_VALUE);
    }

    private RecognisedSheet recognise(SheetStack stack, SheetTexts texts, List<Template> templates) {
        List<String> labels = texts.keys().stream().filter(known::contains).toList();
        List<Candidate> candidates = templates.stream()
                .map(template -> new Candidate(template, LabelLikeness.of(template, texts, labels)))
                .sorted(Comparator.comparingDouble(candidate -> candidate.likeness().distance())).toList();
        List<Template> best = new ArrayList<>();
        List<Reading> readings = List.of();
        double least = Double.MAX_VALUE;
        for (Candidate candidate : candidates) {
            if (candidate.likeness().distance() > least + MARGIN) {
                break;
            }
            boolean beaten = candidate.likeness().departure() > least + SAME;
            if (beaten || candidate.likeness().share() < SheetReader.SURE) {
                continue;
            }
            List<Reading> found = new SheetReader(candidate.template()).read(stack.grid(), texts);
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
        return new RecognisedSheet(stack, List.copyOf(best), readings, best.isEmpty() ? near(candidates, texts) : null);
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
