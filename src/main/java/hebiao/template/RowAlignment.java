package hebiao.template;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which row of a sheet is which row of the template: the order-preserving pairing with the most labels in common.
 * Rows of the sheet may be skipped freely, so inserted rows cost nothing. Of equal pairings the topmost wins, so that a
 * header repeated among the indicators is not taken for the first.
 */
final class RowAlignment {

    /** A row below the indicators that bears its own words wins over a subtotal that bears a synonym. */
    private static final double SYNONYM_BELOW = 0.9;
    /** Of equal rows below the indicators the lowest is meant: the others are subtotals. */
    private static final double LOWER = 1e-6;

    private RowAlignment() {
    }

    /** Template row → sheet row, both counted from 0, for the rows that have a counterpart. */
    static Map<Integer, Integer> of(List<TemplateLabel> labels, int repeatingRow,
            Map<TemplateLabel, List<CellRef>> candidates, SheetTexts texts) {
        TreeMap<Integer, Map<Integer, Double>> scores = scores(labels, repeatingRow, candidates, texts);
        List<Integer> templateRows = new ArrayList<>(scores.keySet());
        TreeSet<Integer> rows = new TreeSet<>();
        scores.values().forEach(byRow -> rows.addAll(byRow.keySet()));
        List<Integer> sheetRows = new ArrayList<>(rows);
        double[][] best = new double[templateRows.size() + 1][sheetRows.size() + 1];
        for (int i = 1; i <= templateRows.size(); i++) {
            for (int j = 1; j <= sheetRows.size(); j++) {
                double score = scores.get(templateRows.get(i - 1)).getOrDefault(sheetRows.get(j - 1), 0.0);
                double paired = score > 0 ? best[i - 1][j - 1] + score : 0;
                best[i][j] = Math.max(paired, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        return trace(best, templateRows, sheetRows);
    }

    private static TreeMap<Integer, Map<Integer, Double>> scores(
            List<TemplateLabel> labels, int repeatingRow, Map<TemplateLabel, List<CellRef>> candidates,
            SheetTexts texts) {
        TreeMap<Integer, Map<Integer, Double>> scores = new TreeMap<>();
        Map<String, Integer> twinsBefore = new HashMap<>();
        for (TemplateLabel label : labels) {
            Map<Integer, Double> ofRow = scores.computeIfAbsent(label.row(), row -> new LinkedHashMap<>());
            Map<Integer, Double> ofLabel = new LinkedHashMap<>();
            Map<Integer, Integer> cells = new HashMap<>();
            for (CellRef cell : candidates.get(label)) {
                double below = (texts.isExact(label, cell) ? 1 : SYNONYM_BELOW) + LOWER * cell.row();
                ofLabel.merge(cell.row(), label.row() > repeatingRow ? below : 1, Math::max);
                cells.merge(cell.row(), 1, Integer::sum);
            }
            // a label that its row has twice counts twice only where the sheet has it twice
            int twin = twinsBefore.merge(label.row() + " " + label.key(), 1, Integer::sum);
            ofLabel.keySet().removeIf(row -> cells.get(row) < twin);
            ofLabel.forEach((row, score) -> ofRow.merge(row, score, Double::sum));
        }
        return scores;
    }

    private static Map<Integer, Integer> trace(double[][] best, List<Integer> templateRows, List<Integer> sheetRows) {
        Map<Integer, Integer> aligned = new TreeMap<>();
        int i = templateRows.size();
        int j = sheetRows.size();
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i][j - 1]) {
                j--;
            } else if (best[i][j] == best[i - 1][j]) {
                i--;
            } else {
                aligned.put(templateRows.get(--i), sheetRows.get(--j));
            }
        }
        return aligned;
    }
}
