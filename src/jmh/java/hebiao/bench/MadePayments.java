package hebiao.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 支付明细 of six columns and any length, the same each time: as a workbook by a writer that is not ours, with dates
 * and amounts as numbers and every text shared, as Excel saves it; and as csv.
 */
final class MadePayments {

    private static final String[] HEADER = {"支付日期", "凭证号", "项目编码", "项目名称", "资金来源", "金额(元)"};
    private static final String[] SOURCES = {"当年财政拨款", "上年结转资金", "其他资金"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 366;
    private static final int PROJECTS = 5000;
    private static final int LARGEST_CENTS = 100_000_000;

    private final Random random = new Random(6);

    private record Payment(LocalDate day, String voucher, String code, String project, String source,
            BigDecimal amount) {
    }

    private Payment payment(int number) {
        int project = random.nextInt(PROJECTS);
        return new Payment(FIRST_DAY.plusDays(random.nextInt(DAYS)), "记-2024-%07d".formatted(number),
                "51010024T%07d".formatted(project), "第" + project + "号村镇道路与公共设施维护项目",
                SOURCES[random.nextInt(10) < 8 ? 0 : 1 + random.nextInt(2)],
                BigDecimal.valueOf(random.nextInt(LARGEST_CENTS) - LARGEST_CENTS / 50, 2));
    }

    static void workbook(Path file, int rows) throws IOException {
        MadePayments made = new MadePayments();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Hebiao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("支付明细");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 1; row <= rows; row++) {
                Payment payment = made.payment(row);
                sheet.value(row, 0, payment.day);
                sheet.style(row, 0).format("yyyy-mm-dd").set();
                sheet.value(row, 1, payment.voucher);
                sheet.value(row, 2, payment.code);
                sheet.value(row, 3, payment.project);
                sheet.value(row, 4, payment.source);
                sheet.value(row, 5, payment.amount);
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    static void csv(Path file, int rows) throws IOException {
        MadePayments made = new MadePayments();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF' + String.join(",", HEADER) + "\r\n");
            for (int row = 1; row <= rows; row++) {
                Payment payment = made.payment(row);
                out.write(String.join(",", payment.day.toString(), payment.voucher, payment.code, payment.project,
                        payment.source, payment.amount.toPlainString()));
                out.write("\r\n");
            }
        }
    }

    /** {@code MadePayments FOLDER ROWS}: payments.xlsx and payments.csv. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[1]);
        workbook(folder.resolve("payments.xlsx"), rows);
        csv(folder.resolve("payments.csv"), rows);
    }
}
