package hebiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The made month's ledgers, changed, in a folder; and the commands that read them. */
record LedgersOfTheMonth(Path folder) {

    static final String MONTH = "test-fixtures/month/";
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int AMOUNT = 6;

    /** What becomes of an amount in 元, by the code of its project. */
    interface Change extends BiFunction<String, BigDecimal, BigDecimal> {
    }

    /** 预算指标 under another name of its column of amounts, without the line above the header that says 元. */
    Path budget(String header, Change change) throws IOException {
        Path file = folder.resolve("budget.xlsx");
        try (InputStream in = Files.newInputStream(Path.of(MONTH + "budget.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            book.getSheetAt(0).removeRow(book.getSheetAt(0).getRow(1));
            for (Row row : book.getSheetAt(0)) {
                Cell cell = row.getCell(AMOUNT);
                if (cell != null && cell.getCellType() == CellType.STRING) {
                    cell.setCellValue(header);
                } else if (cell != null) {
                    String code = row.getCell(2) == null ? "" : row.getCell(2).getStringCellValue();
                    cell.setCellValue(change.apply(code, new BigDecimal(cell.toString())).doubleValue());
                }
            }
            book.write(out);
        }
        return file;
    }

    /** 支付明细 likewise. */
    Path payments(String header, Change change) throws IOException {
        Path file = folder.resolve("payments.csv");
        List<List<String>> rows = rows(Path.of(MONTH + "payments.csv"));
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file, CHINESE), CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                if (row.size() > AMOUNT) {
                    String amount = row.get(AMOUNT).replace(",", "");
                    row.set(AMOUNT, amount.startsWith("金额") ? header : !amount.matches("-?[0-9.]+") ? amount
                            : change.apply(row.get(2), new BigDecimal(amount)).toPlainString());
                }
                csv.printRecord(row);
            }
        }
        return file;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser csv = CSVParser.parse(file, CHINESE, CSVFormat.RFC4180)) {
            for (CSVRecord row : csv) {
                rows.add(new ArrayList<>(row.toList()));
            }
        }
        return rows;
    }

    /** One form of the made months. */
    Path form(String period, String entry, Consumer<XSSFSheet> change) throws IOException {
        Path form = Files.createDirectories(folder.resolve("forms-" + period)).resolve("form.xlsx");
        try (ZipFile zip = new ZipFile(MONTH + period + ".zip");
                XSSFWorkbook book = new XSSFWorkbook(zip.getInputStream(zip.getEntry(entry)));
                OutputStream out = Files.newOutputStream(form)) {
            change.accept(book.getSheetAt(0));
            book.write(out);
        }
        return form;
    }

    /** The first forms of December, each changed. */
    Path forms(int count, Consumer<XSSFSheet> change) throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        try (ZipFile zip = new ZipFile(MONTH + "2024-12.zip")) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (int at = 0; at < count; at++) {
                try (XSSFWorkbook book = new XSSFWorkbook(zip.getInputStream(entries.get(at)));
                        OutputStream out = Files.newOutputStream(form(at))) {
                    change.accept(book.getSheetAt(0));
                    book.write(out);
                }
            }
        }
        return forms;
    }

    /** One of these forms, counted from 0. */
    Path form(int at) {
        return folder.resolve("forms/form-" + at + ".xlsx");
    }

    /** Consolidates December with these ledgers into the folder {@code out}. */
    Run consolidate(Path forms, Object... ledgers) {
        return Run.of(arguments(forms, ledgers));
    }

    /** The same before the eyes of a person. */
    Run consolidateOnTerminal(Path forms, Object... ledgers) {
        return Run.onTerminal(arguments(forms, ledgers));
    }

    private String[] arguments(Path forms, Object... ledgers) {
        List<String> arguments = new ArrayList<>(List.of("consolidate", "--period", "2024-12",
                "--out", folder.resolve("out").toString()));
        Collections.addAll(arguments, Arrays.stream(ledgers).map(Object::toString).toArray(String[]::new));
        arguments.add(forms.toString());
        return arguments.toArray(String[]::new);
    }
}
