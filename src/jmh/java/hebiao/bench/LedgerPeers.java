package hebiao.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.metadata.data.ReadCellData;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.util.XMLHelper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The payments of {@link MadePayments} by each program: projects and their sum. Ours alone checks each line. */
final class LedgerPeers {

    private static final int CODE = 2;
    private static final int AMOUNT = 5;

    private final Set<String> codes = new HashSet<>();
    private BigDecimal sum = BigDecimal.ZERO;

    private void add(String code, BigDecimal amount) {
        codes.add(code);
        sum = sum.add(amount);
    }

    @Override
    public String toString() {
        return codes.size() + " projects, " + sum.setScale(2).toPlainString();
    }

    static LedgerPeers ours(Path file) throws IOException {
        Payments payments = new LedgerReader(Rulebook.shipped()).payments(List.of(LedgerFile.on(file))).ledger();
        LedgerPeers peers = new LedgerPeers();
        for (String code : payments.codes()) {
            for (FundSource source : FundSource.values()) {
                payments.months(code, source).values().forEach(amount -> peers.add(code, amount));
            }
        }
        return peers;
    }

    static LedgerPeers fastexcel(Path file) throws IOException {
        LedgerPeers peers = new LedgerPeers();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1).forEach(row -> peers.add(row.getCellText(CODE), row.getCellAsNumber(AMOUNT).orElseThrow()));
        }
        return peers;
    }

    static LedgerPeers easyExcel(Path file) {
        LedgerPeers peers = new LedgerPeers();
        EasyExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, ReadCellData<?>>>() {
            @Override
            public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
                peers.add(row.get(CODE).getStringValue(), row.get(AMOUNT).getNumberValue());
            }

            @Override
            public void doAfterAllAnalysed(AnalysisContext context) {
                // everything is added up
            }
        }).useDefaultListener(false).readCache(new MapCache()).headRowNumber(1).sheet(0).doRead();
        return peers;
    }

    /** POI's event reader: its handler formats every number, as its examples do. */
    static LedgerPeers poi(Path file) throws Exception {
        LedgerPeers peers = new LedgerPeers();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(opened), new Rows(peers), false));
            xml.parse(new InputSource(reader.getSheetsData().next()));
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
        return peers;
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final LedgerPeers peers;
        private String code;
        private String amount;

        private Rows(LedgerPeers peers) {
            this.peers = peers;
        }

        @Override
        public void startRow(int row) {
            code = null;
        }

        @Override
        public void cell(String address, String text, org.apache.poi.xssf.usermodel.XSSFComment comment) {
            code = address.startsWith("C") ? text : code;
            amount = address.startsWith("F") ? text : amount;
        }

        @Override
        public void endRow(int row) {
            if (row > 0) {
                peers.add(code, new BigDecimal(amount));
            }
        }
    }

    static LedgerPeers commonsCsv(Path file) throws IOException {
        LedgerPeers peers = new LedgerPeers();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(CSVFormat.RFC4180).get()) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > 1) {
                    peers.add(row.get(CODE), new BigDecimal(row.get(AMOUNT)));
                }
            }
        }
        return peers;
    }

    static LedgerPeers fastCsv(Path file) throws IOException {
        LedgerPeers peers = new LedgerPeers();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                if (row.getStartingLineNumber() > 1) {
                    peers.add(row.getField(CODE), new BigDecimal(row.getField(AMOUNT)));
                }
            }
        }
        return peers;
    }
}
