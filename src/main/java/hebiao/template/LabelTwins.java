package hebiao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels of the same words in one row of a template: only their order tells which of them a cell of a sheet is. */
final class LabelTwins {

    private final Map<TemplateLabel, List<TemplateLabel>> twins = new HashMap<>();

    /** @param labels all of a template, in reading order */
    LabelTwins(List<TemplateLabel> labels) {
        Map<Integer, Map<String, List<TemplateLabel>>> rows = new HashMap<>();
        for (TemplateLabel label : labels) {
            List<TemplateLabel> same = rows.computeIfAbsent(label.row(), row -> new HashMap<>())
                    .computeIfAbsent(label.key(), key -> new ArrayList<>());
            same.add(label);
            twins.put(label, same);
        }
    }

    /** The labels of these words in this row, itself among them, from left to right. */
    List<TemplateLabel> of(TemplateLabel label) {
        return twins.get(label);
    }
}
