package hebiao.month;

import hebiao.ledger.FundSource;
import hebiao.month.MadeProject.Adjustment;
import hebiao.month.MadeProject.MadeIndicator;
import hebiao.month.MadeProject.Payment;
import hebiao.template.WorkbookBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The ledgers of made projects, as finance systems export them: titles above, a 合计 below, dates spelled in many ways.
 */
final class MadeLedgers {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final List<DateTimeFormatter> SPELLINGS = List.of("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd",
            "yyyy年MM月dd日", "yyyy年M月d日")
            .stream().map(DateTimeFormatter::ofPattern).toList();
    private static final LocalDate DUE = LocalDate.of(2025, 1, 31);

    private final List<MadeProject> projects;

    MadeLedgers(List<MadeProject> projects) {
        this.projects = projects;
    }

    private List<MadeProject> withMoney() {
        return projects.stream().filter(project -> project.number() != Planted.NOT_IN_LEDGERS).toList();
    }

    byte[] roster() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("2024年度项目库"));
        rows.add(List.of("项目编码", "项目名称", "主管部门", "实施单位", "年度", "填报截止日", "收到日期"));
        for (MadeProject project : projects) {
            LocalDate received = switch (project.number()) {
                case Planted.LATE -> DUE.plusDays(20);
                case Planted.ON_THE_LAST_DAY -> DUE;
                default -> DUE.minusDays(3 + project.number() % 9);
            };
            boolean filed = project.number() != Planted.NOT_FILED;
            rows.add(List.of(project.code(), project.name(), project.department(), project.unit(), "2024",
                    DUE.toString(),
                    filed ? spelled(received, project.number()) : ""));
        }
        return workbook("项目库", rows, -1);
    }

    byte[] budget() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("2024年度部门预算指标明细表"));
        rows.add(List.of("单位：元"));
        rows.add(List.of("序号", "文号", "项目编码", "项目名称", "资金来源", "指标类型", "金额(元)", "下达日期"));
        BigDecimal total = BigDecimal.ZERO;
        for (MadeProject project : withMoney()) {
            for (FundSource source : FundSource.values()) {
                BigDecimal amount = project.initial().get(source);
                if (amount.signum() != 0) {
                    rows.add(budgetRow(rows.size(), "财预〔2024〕1号", project, source, "年初预算", amount,
                            LocalDate.of(2024, 1, 15)));
                    total = total.add(amount);
                }
            }
            for (Adjustment adjustment : project.adjustments()) {
                rows.add(budgetRow(rows.size(), adjustment.document(), project, adjustment.source(), "调整",
                        adjustment.amount(),
                        adjustment.issued()));
                total = total.add(adjustment.amount());
            }
        }
        rows.add(List.of(String.valueOf(rows.size() - 2), "财预〔2024〕1号", Planted.NOBODYS_CODE, "历史遗留工程尾款", "当年财政拨款",
                "年初预算",
                "300000.00", "2024-01-15"));
        rows.add(List.of("合计", "", "", "", "", "", total.add(new BigDecimal("300000.00")).toPlainString(), ""));
        return workbook("预算指标", rows, 6);
    }

    private static List<String> budgetRow(int row, String document, MadeProject project, FundSource source, String kind,
            BigDecimal amount, LocalDate issued) {
        return List.of(String.valueOf(row - 2), document, project.code(), project.name(), source.label(), kind,
                amount.toPlainString(), spelled(issued, row));
    }

    byte[] targets() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "分值"));
        for (MadeProject project : projects) {
            for (MadeIndicator indicator : project.indicators()) {
                rows.add(List.of(project.code(), project.name(), indicator.level1(), indicator.level2(),
                        indicator.level3(),
                        indicator.target(), String.valueOf(indicator.weight())));
            }
        }
        return workbook("绩效目标", rows, -1);
    }

    /** 支付明细 as csv in GB18030, with three lines that cannot be used. */
    byte[] payments() {
        StringBuilder text = new StringBuilder("2024年度国库集中支付明细\r\n");
        text.append("支付日期,凭证号,项目编码,项目名称,资金来源,收款人,金额(元),摘要\r\n");
        BigDecimal total = BigDecimal.ZERO;
        int voucher = 0;
        for (MadeProject project : withMoney()) {
            for (Payment payment : project.payments()) {
                voucher++;
                boolean refund = payment.amount().signum() < 0;
                text.append(String.join(",", spelled(payment.day(), voucher), "记-2024-%06d".formatted(voucher),
                        project.code(),
                        project.name(), payment.source().label(), payment.payee(), grouped(payment.amount(), voucher),
                        refund ? "退款冲销" : "按合同支付")).append("\r\n");
                total = total.add(payment.amount());
            }
        }
        MadeProject first = projects.get(0);
        String start = first.code() + "," + first.name() + ",当年财政拨款,供应商,";
        text.append("2024-12-05,记-2024-900001,").append(start).append("一万二,金额写成了文字\r\n");
        text.append("2024-13-05,记-2024-900002,").append(start).append("100.00,没有这个日期\r\n");
        text.append("合计,,,,,,").append(total.toPlainString()).append(",\r\n");
        return text.toString().getBytes(CHINESE);
    }

    /** Every third amount with thousands separators, as some systems print them. */
    private static String grouped(BigDecimal amount, int row) {
        return row % 3 == 0 ? "\"" + String.format(Locale.ROOT, "%,.2f", amount) + "\"" : amount.toPlainString();
    }

    private static String spelled(LocalDate date, int row) {
        return SPELLINGS.get(row % SPELLINGS.size()).format(date);
    }

    /** @param amounts the column whose cells are numbers, -1 for none */
    private static byte[] workbook(String name, List<List<String>> rows, int amounts) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.parse("2025-01-20T01:00:00Z"))));
            Sheet sheet = book.createSheet(name);
            for (int at = 0; at < rows.size(); at++) {
                Row row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    String text = rows.get(at).get(column);
                    boolean number = column == amounts && text.matches("-?[0-9.]+");
                    if (number) {
                        row.createCell(column).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        row.createCell(column).setCellValue(text);
                    }
                }
            }
            return WorkbookBytes.of(book);
        }
    }
}
