package hebiao.exporter.consolidated;

import hebiao.bench.Contender;
import hebiao.bench.Contest;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.WriteSheetBenchmark.Row;
import hebiao.grid.CellFormat;
import hebiao.importer.xlsx.RowStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of {@link WriteSheetBenchmark} by each program: the same texts, numbers, comments and links. */
public final class SheetPeers {

    private static final int FIRST_ROW = TableSheet.FIRST_ROW;
    private static final String NOTE = "107.39 ÷ 113.50 = 94.6167…% → 94.61%";

    private final WriteSheetBenchmark ours = new WriteSheetBenchmark();

    private SheetPeers(int rows) throws IOException {
        ours.rows = rows;
        ours.make();
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** The contest, writing into files of this folder. */
    public static Contest contest(Path folder, int rows, int rounds) throws IOException {
        SheetPeers peers = new SheetPeers(rows);
        return new Contest("sheet of " + rows + " × 14, 5% red with comment and link", "1.0 s, 256 MiB", rounds)
                .with(peers.contender("ours", folder, peers.ours::write))
                .with(peers.contender("fastexcel", folder, peers::fastexcel))
                .with(peers.contender("POI SXSSF", folder, peers::sxssf));
    }

    private Contender contender(String name, Path folder, Writing writing) {
        Path file = folder.resolve(name + ".xlsx");
        return Contender.inside(name, 1, () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return file;
        }, SheetPeers::content);
    }

    private void fastexcel(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Hebiao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("汇总");
            for (int at = 0; at < ours.all.size(); at++) {
                Row row = ours.all.get(at);
                for (int column = 0; column < WriteSheetBenchmark.COLUMNS.size(); column++) {
                    CellValue value = WriteSheetBenchmark.COLUMNS.get(column).value().apply(row);
                    if (value instanceof Figure figure) {
                        sheet.value(FIRST_ROW + at, column, figure.value());
                    } else {
                        sheet.value(FIRST_ROW + at, column, value.shown());
                    }
                    if (value instanceof CellLink link) {
                        sheet.hyperlink(FIRST_ROW + at, column, HyperLink.internal(link.target(), value.shown()));
                    }
                }
                if (row.number() % WriteSheetBenchmark.EVERY == 0) {
                    sheet.style(FIRST_ROW + at, WriteSheetBenchmark.RED_COLUMN).fillColor("FFC7CE").set();
                    sheet.comment(FIRST_ROW + at, WriteSheetBenchmark.RED_COLUMN, NOTE);
                }
            }
        }
    }

    private void sxssf(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = workbook.createSheet("汇总");
            CreationHelper helper = workbook.getCreationHelper();
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            CellStyle red = workbook.createCellStyle();
            red.setFillForegroundColor(IndexedColors.RED.getIndex());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (int at = 0; at < ours.all.size(); at++) {
                Row row = ours.all.get(at);
                org.apache.poi.ss.usermodel.Row written = sheet.createRow(FIRST_ROW + at);
                for (int column = 0; column < WriteSheetBenchmark.COLUMNS.size(); column++) {
                    CellValue value = WriteSheetBenchmark.COLUMNS.get(column).value().apply(row);
                    Cell cell = written.createCell(column);
                    if (value instanceof Figure figure) {
                        cell.setCellValue(figure.value().doubleValue());
                    } else {
                        cell.setCellValue(value.shown());
                    }
                    if (value instanceof CellLink link) {
                        Hyperlink hyperlink = helper.createHyperlink(HyperlinkType.DOCUMENT);
                        hyperlink.setAddress(link.target());
                        cell.setHyperlink(hyperlink);
                    }
                }
                if (row.number() % WriteSheetBenchmark.EVERY == 0) {
                    written.getCell(WriteSheetBenchmark.RED_COLUMN).setCellStyle(red);
                    ClientAnchor anchor = helper.createClientAnchor();
                    anchor.setRow1(FIRST_ROW + at);
                    anchor.setCol1(WriteSheetBenchmark.RED_COLUMN + 1);
                    anchor.setRow2(FIRST_ROW + at + 4);
                    anchor.setCol2(WriteSheetBenchmark.RED_COLUMN + 4);
                    Comment comment = drawing.createCellComment(anchor);
                    comment.setAddress(new CellAddress(FIRST_ROW + at, WriteSheetBenchmark.RED_COLUMN));
                    comment.setString(helper.createRichTextString(NOTE));
                }
            }
            workbook.write(out);
        }
    }

    /** Sums of what the cells hold, and how many comments and links there are. */
    private static String content(Path file) throws IOException {
        Sums sums = new Sums();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            RowStream.read(zip, sums);
            int comments = 0;
            int links = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().contains("comments") || entry.getName().contains("worksheets/sheet")) {
                    comments += count(zip, entry, "<comment ");
                    links += count(zip, entry, "<hyperlink ");
                }
            }
            return sums.cells + " cells, sum " + sums.sum.setScale(2) + ", texts " + sums.texts + ", " + comments
                    + " comments, " + links + " links";
        }
    }

    private static int count(ZipFile zip, ZipArchiveEntry entry, String tag) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split(tag, -1).length - 1;
        }
    }

    private static final class Sums implements RowStream.Sink {

        private int cells;
        private long texts;
        private BigDecimal sum = BigDecimal.ZERO;
        private int rowCells;
        private long rowTexts;
        private BigDecimal rowSum = BigDecimal.ZERO;

        @Override
        public boolean sheet(String name, boolean hidden, boolean from1904) {
            return true;
        }

        @Override
        public void text(int column, String text) {
            rowCells++;
            rowTexts += text.hashCode();
        }

        @Override
        public void number(int column, String stored, CellFormat format) {
            rowCells++;
            rowSum = rowSum.add(new BigDecimal(stored));
        }

        @Override
        public boolean row(int line) {
            if (line > FIRST_ROW) {
                cells += rowCells;
                texts += rowTexts;
                sum = sum.add(rowSum);
            }
            rowCells = 0;
            rowTexts = 0;
            rowSum = BigDecimal.ZERO;
            return true;
        }
    }
}
