package hebiao.exporter.consolidated;

import hebiao.exporter.PlainTable;
import hebiao.exporter.xlsx.SheetNames;
import hebiao.finding.Rulebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists as a workbook that looks as the month's do: a frozen header, an autofilter, A4. */
public final class PlainWorkbook {

    private static final String UNNAMED = "—";

    private PlainWorkbook() {
    }

    /**
     * The workbook, a sheet a list.
     *
     * @param date that it bears; the same lists with the same date give the same bytes
     */
    public static byte[] of(List<PlainTable> tables, LocalDate date, Rulebook rulebook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MonthWorkbook.write(date, workbook -> fill(workbook, tables, new CellNotes(rulebook)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(MonthWorkbook workbook, List<PlainTable> tables, CellNotes notes) {
        SheetNames names = new SheetNames();
        for (PlainTable table : tables) {
            TableSheet<List<Object>> sheet = workbook.sheet(names.of(table.name(), UNNAMED), table.title(),
                    table.caption(), columns(table), 1);
            table.rows().forEach(row -> sheet.write(row, Map.of()));
            sheet.endTable(notes);
        }
    }

    private static List<Column<List<Object>>> columns(PlainTable table) {
        List<Column<List<Object>>> columns = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            boolean numbers = !table.rows().isEmpty() && table.rows().get(0).get(at) instanceof Number;
            columns.add(Column.of(table.columns().get(at).header(), table.columns().get(at).width(),
                    numbers ? Kind.COUNT : Kind.TEXT, row -> cell(row.get(column))));
        }
        return columns;
    }

    private static CellValue cell(Object value) {
        return value instanceof Number number ? CellValue.number(number.longValue())
                : CellValue.words(value == null ? null : value.toString());
    }
}
