package hebiao.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.metadata.data.ReadCellData;
import hebiao.grid.Book;
import hebiao.grid.CellKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The cells of a form's first sheet by each program, as {@code row column text} or {@code row column millionths}. */
final class FormPeers {

    private final Map<Long, String> cells = new TreeMap<>();

    private void put(int row, int column, String text) {
        if (text != null && !text.isBlank()) {
            cells.put((long) row << 20 | column, text.strip());
        }
    }

    private void put(int row, int column, double number) {
        cells.put((long) row << 20 | column, "#" + Math.round(number * 1e6));
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        cells.forEach((at, text) -> lines.append(at >> 20).append(' ').append(at & 0xFFFFF).append(' ').append(text)
                .append('\n'));
        return lines.toString().strip();
    }

    static String of(Book book) {
        FormPeers peers = new FormPeers();
        book.sheets().get(0).cells().forEach(cell -> {
            if (cell.kind() == CellKind.NUMBER) {
                BigDecimal number = cell.percent() ? cell.number().movePointLeft(2) : cell.number();
                peers.put(cell.at().row(), cell.at().column(), number.doubleValue());
            } else {
                peers.put(cell.at().row(), cell.at().column(), cell.text());
            }
        });
        return peers.lines();
    }

    static XSSFWorkbook poi(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook;
        }
    }

    static String of(XSSFWorkbook workbook) {
        FormPeers peers = new FormPeers();
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
                if (type == CellType.NUMERIC) {
                    peers.put(row.getRowNum(), cell.getColumnIndex(), cell.getNumericCellValue());
                } else if (type == CellType.STRING) {
                    peers.put(row.getRowNum(), cell.getColumnIndex(), cell.getStringCellValue());
                }
            }
        }
        return peers.lines();
    }

    static FormPeers easyExcel(byte[] bytes) {
        FormPeers peers = new FormPeers();
        EasyExcel.read(new ByteArrayInputStream(bytes), new AnalysisEventListener<Map<Integer, ReadCellData<?>>>() {
            @Override
            public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
                row.forEach((column, cell) -> {
                    int at = context.readRowHolder().getRowIndex();
                    if (cell.getNumberValue() != null) {
                        peers.put(at, column, cell.getNumberValue().doubleValue());
                    } else {
                        peers.put(at, column, cell.getStringValue());
                    }
                });
            }

            @Override
            public void doAfterAllAnalysed(AnalysisContext context) {
                // everything is in the map
            }
        }).useDefaultListener(false).readCache(new MapCache()).headRowNumber(0).sheet(0).doRead();
        return peers;
    }

    static FormPeers fastexcel(byte[] bytes) throws IOException {
        FormPeers peers = new FormPeers();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> {
                if (cell != null && cell.getValue() instanceof BigDecimal number) {
                    peers.put(row.getRowNum() - 1, cell.getColumnIndex(), number.doubleValue());
                } else if (cell != null) {
                    peers.put(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                }
            }));
        }
        return peers;
    }

    @Override
    public String toString() {
        return lines();
    }
}
