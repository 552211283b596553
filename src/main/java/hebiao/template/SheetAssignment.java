package hebiao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which sheets of a workbook are the sheets of a template that has several. */
final class SheetAssignment {

    /** A sheet with this share of the labels of one of the template's sheets may be that sheet. */
    private static final double LIKE = 0.5;

    private final Template template;
    /** The numbers of the labels of each of the template's sheets. */
    private final List<List<Integer>> labels = new ArrayList<>();

    /** @param first the number of the template's first label */
    SheetAssignment(Template template, int first) {
        this.template = template;
        template.stack().sheets().forEach(sheet -> labels.add(new ArrayList<>()));
        int number = first;
        for (TemplateLabel label : template.labels()) {
            labels.get(template.stack().sheetOf(label.row())).add(number++);
        }
    }

    Template template() {
        return template;
    }

    /**
     * For each sheet that may hold the indicators, the places of it and those that belong to it, in the template's
     * order.
     *
     * @param texts what stands in each sheet
     */
    List<List<Integer>> stacks(List<LabelHits> texts) {
        List<List<Integer>> stacks = new ArrayList<>();
        int main = template.mainSheet();
        for (int at = 0; at < texts.size(); at++) {
            if (share(main, texts.get(at)) < LIKE) {
                continue;
            }
            TreeMap<Integer, Integer> assigned = new TreeMap<>(Map.of(main, at));
            for (int part = 0; part < labels.size(); part++) {
                int nearest = nearest(part, at, texts, Set.copyOf(assigned.values()));
                if (part != main && nearest >= 0) {
                    assigned.put(part, nearest);
                }
            }
            stacks.add(List.copyOf(assigned.values()));
        }
        return stacks;
    }

    /** The sheet nearest to the one with the indicators that is like a part of the template; -1 for none. */
    private int nearest(int part, int main, List<LabelHits> texts, Set<Integer> taken) {
        int best = -1;
        for (int at = 0; at < texts.size(); at++) {
            boolean like = !taken.contains(at) && share(part, texts.get(at)) >= LIKE;
            if (like && (best < 0 || Math.abs(at - main) < Math.abs(best - main))) {
                best = at;
            }
        }
        return best;
    }

    private double share(int part, LabelHits texts) {
        List<Integer> all = labels.get(part);
        long there = all.stream().filter(texts::has).count();
        return all.isEmpty() ? 0 : (double) there / all.size();
    }
}
