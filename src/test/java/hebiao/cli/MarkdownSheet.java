package hebiao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table of the author's page as a sheet: → is merged with the cell to the left, ↑ with the one above. */
final class MarkdownSheet {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RULE = Pattern.compile("[|-]+");
    private static final String LEFT = "→";
    private static final String ABOVE = "↑";

    private final List<List<String>> rows = new ArrayList<>();

    /** The tables of a piece of the page. */
    static List<MarkdownSheet> in(String text) {
        List<MarkdownSheet> tables = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (!RULE.matcher(line).matches()) {
                if (!inside) {
                    tables.add(new MarkdownSheet());
                    inside = true;
                }
                tables.get(tables.size() - 1).add(line.substring(1, line.length() - 1));
            }
        }
        return tables;
    }

    /** Adds rows below, their cells apart by bars. */
    void add(String... lines) {
        for (String line : lines) {
            rows.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        }
    }

    /** @param asText whether figures stay texts */
    byte[] workbook(boolean asText) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("表");
            for (int at = 0; at < rows.size(); at++) {
                Row row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    put(sheet, row, column, rows.get(at).get(column), asText);
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private void put(XSSFSheet sheet, Row row, int column, String text, boolean asText) {
        if (text.isEmpty() || text.equals(LEFT) || text.equals(ABOVE)) {
            return;
        }
        if (!asText && NUMBER.matcher(text).matches()) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
        } else {
            row.createCell(column).setCellValue(text);
        }
        int right = column;
        while (cell(row.getRowNum(), right + 1).equals(LEFT)) {
            right++;
        }
        int bottom = row.getRowNum();
        while (cell(bottom + 1, column).equals(ABOVE)) {
            bottom++;
        }
        if (right > column || bottom > row.getRowNum()) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), bottom, column, right));
        }
    }

    private String cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }
}
