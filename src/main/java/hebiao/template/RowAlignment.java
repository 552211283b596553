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
    static Map<Integer, Integer> of(Template template, Map<TemplateLabel, List<CellRef>> candidates,
            SheetTexts texts) {
        TreeMap<Integer, Map<Integer, Double>> scores = scores(template, candidates, texts);
        List<Integer> templateRows = new ArrayList<>(scores.keySet());
        TreeSet<Integer> rows = new TreeSet<>();
        scores.values().forEach(byRow -> rows.addAll(byRow.keySet()));
        List<Integer> sheetRows = new ArrayList<>(rows);
        double[][] best = new double[templateRows.size() + 1][sheetRows.size() + 1];
        for (int i = 1; i <= templateRows.size(); i++) {
            Map<Integer, Double> ofRow = scores.get(templateRows.get(i - 1));
            for (int j = 1; j <= sheetRows.size(); j++) {
                double score = ofRow.getOrDefault(sheetRows.get(j - 1), 0.0);
                double paired = score > 0 ? best[i - 1][j - 1] + score : 0;
                best[i][j] = Math.max(paired, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        return trace(best, templateRows, sheetRows);
    }

    private static TreeMap<Integer, Map<Integer, Double>> scores(Template template,
            Map<TemplateLabel, List<CellRef>> candidates, SheetTexts texts) {
        int repeatingRow = template.repeatingRow().orElseThrow();
        TreeMap<Integer, Map<Integer, Double>> scores = new TreeMap<>();
        for (TemplateLabel label : template.labels()) {
            Map<Integer, Double> ofRow = scores.computeIfAbsent(label.row(), row -> new HashMap<>());
            List<CellRef> cells = candidates.get(label);
            boolean below = label.row() > repeatingRow;
            // a label that its row has twice counts twice only where the sheet has it twice
            int twin = template.twinsOf(label).indexOf(label);
            if (cells.size() == 1 && twin == 0) {
                ofRow.merge(cells.get(0).row(), below ? scoreBelow(label, cells.get(0), texts) : 1, Double::sum);
            } else {
                addRows(label, cells, twin, below, texts, ofRow);
            }
        }
        return scores;
    }

    private static void addRows(TemplateLabel label, List<CellRef> cells, int twinsBefore, boolean below,
            SheetTexts texts, Map<Integer, Double> ofRow) {
        Map<Integer, Double> ofLabel = new LinkedHashMap<>();
        Map<Integer, Integer> count = new HashMap<>();
        for (CellRef cell : cells) {
            ofLabel.merge(cell.row(), below ? scoreBelow(label, cell, texts) : 1, Math::max);
            count.merge(cell.row(), 1, Integer::sum);
        }
        ofLabel.forEach((row, score) -> {
            if (count.get(row) > twinsBefore) {
                ofRow.merge(row, score, Double::sum);
            }
        });
    }

    private static double scoreBelow(TemplateLabel label, CellRef cell, SheetTexts texts) {
        return (texts.isExact(label, cell) ? 1 : SYNONYM_BELOW) + LOWER * cell.row();
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
