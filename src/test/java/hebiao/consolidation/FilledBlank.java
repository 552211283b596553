package hebiao.consolidation;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A self-evaluation blank as somebody fills it in: only open cells, formulas left alone. */
final class FilledBlank {

    private static final int FIRST_INDICATOR = 12;
    private static final Map<String, String> CELLS = cells();

    private FilledBlank() {
    }

    private static Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("fiscalYear", "A2", "projectName", "C3",
                "departmentInCharge", "C4", "implementingUnit", "G4", "expectedGoal", "B11", "actualGoal", "E11",
                "totalWeight", "F43", "totalScore", "G43", "grade", "C44"));
        List<String> lines = List.of("total", "fiscal", "carryOver", "other");
        List<String> parts = List.of("initialBudget", "fullYearBudget", "executed", "weight", "rate", "score");
        for (int line = 0; line < lines.size(); line++) {
            for (int part = 0; part < parts.size(); part++) {
                String path = "funds." + lines.get(line) + "." + parts.get(part);
                cells.put(path, new CellRef(5 + line, 3 + part).toString());
            }
        }
        return cells;
    }

    static CellRef cellOf(FieldPath path) {
        int index = path.indicatorIndex();
        if (index < 0) {
            return CellRef.of(CELLS.get(path.text()));
        }
        List<String> parts = List.of("level1", "level2", "level3", "target", "actual", "weight", "score", "reason");
        return new CellRef(FIRST_INDICATOR + index, parts.indexOf(path.last()));
    }

    /** Types the texts of a form into a blank's open cells. */
    static byte[] fill(byte[] blank, Map<String, String> facts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            Sheet sheet = workbook.getSheetAt(0);
            facts.forEach((path, text) -> {
                CellRef at = cellOf(new FieldPath(path));
                Cell cell = sheet.getRow(at.row()).getCell(at.column());
                if (!cell.getCellStyle().getLocked() && !text.isEmpty()) {
                    type(cell, path, text);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void type(Cell cell, String path, String text) {
        if (cell.getCellType() == CellType.FORMULA) {
            throw new IllegalStateException("a formula lies open at " + cell.getAddress());
        }
        boolean number = path.startsWith("funds.") || path.endsWith(".weight") || path.endsWith(".score");
        if (path.equals("fiscalYear")) {
            cell.setCellValue("(" + text + "年度)");
        } else if (number && !text.equals("-")) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else {
            cell.setCellValue(text);
        }
    }
}
