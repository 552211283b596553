package hebiao.importer.ledger;

import hebiao.finding.Limits;
import hebiao.form.Normalised;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.importer.BookReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a header of known names, in any order, below any number of title rows.
 *
 * @param rows the rows below the header that hold something
 */
record LedgerTable(List<Row> rows) {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF};
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One row.
     *
     * @param line where it stands in the file, counted from 1
     */
    record Row(int line, Map<String, String> texts) {

        /** What stands in a column, without blanks around; empty when nothing does. */
        String text(String column) {
            return texts.getOrDefault(column, "").strip();
        }
    }

    /**
     * Reads a workbook's first sheet or a csv file, by content.
     *
     * @param required columns without which it is not the table meant
     * @throws MissingColumns when no row has all of them
     * @throws IOException when it cannot be read
     */
    static LedgerTable read(byte[] bytes, List<String> required, Limits limits) throws IOException {
        boolean workbook = startsWith(bytes, ZIP) || startsWith(bytes, OLE);
        TreeMap<Integer, Map<Integer, String>> lines = workbook
                ? lines(BookReader.read(bytes, limits).sheets().get(0)) : lines(decoded(bytes));
        List<String> missing = required;
        for (Map.Entry<Integer, Map<Integer, String>> line : lines.entrySet()) {
            Map<Integer, String> names = line.getValue().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, cell -> Normalised.of(cell.getValue())));
            List<String> absent = required.stream().filter(name -> !names.containsValue(Normalised.of(name))).toList();
            if (absent.isEmpty()) {
                return below(lines.tailMap(line.getKey(), false), line.getValue());
            }
            missing = absent.size() < missing.size() ? absent : missing;
        }
        throw new MissingColumns(missing);
    }

    private static LedgerTable below(Map<Integer, Map<Integer, String>> lines, Map<Integer, String> header) {
        List<Row> rows = new ArrayList<>();
        lines.forEach((line, cells) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            header.forEach((column, name) -> texts.putIfAbsent(Normalised.of(name), cells.getOrDefault(column, "")));
            if (texts.values().stream().anyMatch(text -> !text.isBlank())) {
                rows.add(new Row(line, texts));
            }
        });
        return new LedgerTable(List.copyOf(rows));
    }

    private static TreeMap<Integer, Map<Integer, String>> lines(Grid sheet) {
        TreeMap<Integer, Map<Integer, String>> lines = new TreeMap<>();
        for (Cell cell : sheet.cells()) {
            lines.computeIfAbsent(cell.at().row() + 1, row -> new LinkedHashMap<>()).put(cell.at().column(), cell.text());
        }
        return lines;
    }

    private static TreeMap<Integer, Map<Integer, String>> lines(String csv) throws IOException {
        TreeMap<Integer, Map<Integer, String>> lines = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            long line = 1;
            for (CSVRecord row : parser) {
                Map<Integer, String> cells = new LinkedHashMap<>();
                for (int column = 0; column < row.size(); column++) {
                    cells.put(column, row.get(column));
                }
                lines.put((int) line, cells);
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return lines;
    }

    /** UTF-8 where it is valid UTF-8, with or without its mark; else GB18030, as Excel in China writes csv. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, GB18030);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
