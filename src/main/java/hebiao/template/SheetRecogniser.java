package hebiao.template;

import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    /** A sheet of no template is odder than any that is of one. */
    private static final double UNKNOWN = 1000;

    private final LabelIndex index;
    private final List<Template> onOneSheet;
    private final List<SheetAssignment> onSeveral;

    public SheetRecogniser(List<Template> templates) {
        this.index = new LabelIndex(templates);
        this.onOneSheet = templates.stream().filter(template -> template.stack().sheets().size() == 1).toList();
        this.onSeveral = templates.stream().filter(template -> template.stack().sheets().size() > 1)
                .map(template -> new SheetAssignment(template, index.first(template))).toList();
    }

    private record Candidate(Template template, LabelLikeness likeness) {
    }

    /**
     * What stands in the sheets of a workbook, in their order. Where merges may have been left behind when cells were
     * moved, sheets are read both ways, and the way is taken in which less is odd, then in which more is filled in.
     */
    public List<RecognisedSheet> recognise(List<Grid> sheets) {
        List<RecognisedSheet> asStored = recognised(sheets);
        List<Grid> moved = sheets.stream().map(StaleMerges::moved).toList();
        if (moved.equals(sheets)) {
            return asStored;
        }
        List<RecognisedSheet> asMoved = recognised(moved);
        double less = oddity(asStored) - oddity(asMoved);
        return less > SAME || less >= -SAME && filled(asMoved) > filled(asStored) ? asMoved : asStored;
    }

    private static long filled(List<RecognisedSheet> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.readings().stream()).mapToLong(Reading::filled).sum();
    }

    private static double oddity(List<RecognisedSheet> sheets) {
        double oddity = 0;
        for (RecognisedSheet sheet : sheets) {
            oddity += sheet.isUnknown() ? UNKNOWN : departure(sheet);
            for (Reading reading : sheet.readings()) {
                oddity += reading.issues().size();
            }
        }
        return oddity;
    }

    private List<RecognisedSheet> recognised(List<Grid> sheets) {
        List<RecognisedSheet> found = new ArrayList<>();
        List<LabelHits> hits = new ArrayList<>();
        for (Grid sheet : sheets) {
            SheetTexts texts = new SheetTexts(sheet);
            hits.add(index.in(texts));
            found.add(recognise(new SheetStack(List.of(sheet)), texts, hits.get(hits.size() - 1), onOneSheet));
        }
        for (SheetAssignment assignment : onSeveral) {
            for (List<Integer> places : assignment.stacks(hits)) {
                List<Grid> together = places.stream().map(sheets::get).toList();
                take(together, LabelHits.together(places.stream().map(hits::get).toList()), assignment.template(),
                        found);
            }
        }
        return List.copyOf(found);
    }

    /** Takes sheets for one form where they depart less from its template than each by itself from any other. */
    private void take(List<Grid> sheets, LabelHits hits, Template template, List<RecognisedSheet> found) {
        List<RecognisedSheet> apart = found.stream()
                .filter(one -> one.stack().sheets().stream().anyMatch(sheets::contains)).toList();
        double least = apart.stream().mapToDouble(SheetRecogniser::departure).min().orElseThrow();
        if (least <= hits.likeness(template).departure() + SAME) {
            return;
        }
        SheetStack stack = new SheetStack(sheets);
        RecognisedSheet together = recognise(stack, new SheetTexts(stack.grid()), hits, List.of(template));
        if (!together.isUnknown() && departure(together) + SAME < least) {
            found.set(found.indexOf(apart.get(0)), together);
            found.removeAll(apart.subList(1, apart.size()));
        }
    }

    private static double departure(RecognisedSheet sheet) {
        return sheet.readings().stream().mapToDouble(Reading::departure).max().orElse(Double.MAX_VALUE);
    }

    private RecognisedSheet recognise(SheetStack stack, SheetTexts texts, LabelHits hits, List<Template> templates) {
        List<Candidate> candidates = templates.stream()
                .map(template -> new Candidate(template, hits.likeness(template)))
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
        return new RecognisedSheet(stack, List.copyOf(best), readings, best.isEmpty() ? near(candidates, hits) : null);
    }

    private RecognisedSheet.Near near(List<Candidate> candidates, LabelHits hits) {
        return candidates.stream().filter(candidate -> candidate.likeness().share() >= WORTH_NAMING)
                .max(Comparator.comparingDouble(candidate -> candidate.likeness().share()))
                .map(candidate -> new RecognisedSheet.Near(candidate.template(), candidate.likeness().share(),
                        lacking(candidate.template(), hits)))
                .orElse(null);
    }

    private List<String> lacking(Template template, LabelHits hits) {
        List<TemplateLabel> labels = template.labels();
        int first = index.first(template);
        return IntStream.range(0, labels.size()).filter(at -> !labels.get(at).optional() && !hits.has(first + at))
                .mapToObj(at -> labels.get(at).text()).toList();
    }
}
