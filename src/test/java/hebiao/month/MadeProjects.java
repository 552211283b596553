package hebiao.month;

import hebiao.ledger.FundSource;
import hebiao.month.MadeProject.Adjustment;
import hebiao.month.MadeProject.MadeIndicator;
import hebiao.month.MadeProject.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes honest projects, the same for the same numbers. */
final class MadeProjects {

    private static final int YEAR = 2024;
    private static final List<String> DEPARTMENTS = List.of("市教育局", "市卫生健康委员会", "市交通运输局", "市水务局", "市民政局", "市文化和旅游局",
            "市农业农村局", "市生态环境局", "市住房和城乡建设局", "市科学技术局", "市人力资源和社会保障局", "市应急管理局");
    private static final List<String> SUBJECTS = List.of("设施维护", "信息系统运行", "业务培训", "宣传推广", "专项检查", "监测评估", "人才引进",
            "社区服务",
            "设备更新", "课题研究", "应急物资储备", "档案数字化");
    private static final List<String> TWINS = List.of("城市道路养护专项（一期）", "城市道路养护专项（二期）", "城市道路养护专项（三期）", "城市道路养护",
            "城区道路养护专项（一期）");
    private static final int FIRST_TWIN = 30;

    private MadeProjects() {
    }

    /** @param paymentsEach how many payments each project has, two at least */
    static List<MadeProject> make(int count, int departments, int paymentsEach) {
        List<MadeProject> projects = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            projects.add(project(number, departments, paymentsEach));
        }
        return projects;
    }

    private static MadeProject project(int number, int departments, int paymentsEach) {
        Random random = new Random(YEAR * 1_000_003L + number);
        int department = (number - 1) % departments;
        String head = departments <= DEPARTMENTS.size() ? DEPARTMENTS.get(department) : "第" + (department + 1) + "预算单位";
        boolean twin = number >= FIRST_TWIN && number < FIRST_TWIN + TWINS.size();
        String name = twin ? TWINS.get(number - FIRST_TWIN)
                : head.substring(1) + SUBJECTS.get(number % SUBJECTS.size()) + "项目" + chinese(number);
        if (twin) {
            head = DEPARTMENTS.get(2 % departments);
        }
        Map<FundSource, BigDecimal> initial = new EnumMap<>(FundSource.class);
        initial.put(FundSource.FISCAL, yuan(500_000 + random.nextInt(9_500_000), 100));
        initial.put(FundSource.CARRY_OVER, number % 4 == 1 ? yuan(50_000 + random.nextInt(500_000), 100)
                : BigDecimal.ZERO);
        initial.put(FundSource.OTHER, number % 7 == 0 ? yuan(20_000 + random.nextInt(200_000), 100) : BigDecimal.ZERO);
        List<Adjustment> adjustments = adjustments(number, initial.get(FundSource.FISCAL));
        List<Payment> payments = new ArrayList<>();
        for (FundSource source : FundSource.values()) {
            BigDecimal budget = adjustments.stream().filter(a -> a.source() == source && a.issued().getYear() == YEAR)
                    .map(Adjustment::amount).reduce(initial.get(source), BigDecimal::add);
            payments.addAll(payments(number, source, budget, paymentsEach, random));
        }
        String unit = head.substring(1) + "项目服务中心";
        return new MadeProject(number, "5101242%dT%06d".formatted(department % 10, 100_000 + number), name, head, unit,
                initial,
                adjustments, payments, indicators(random));
    }

    private static String chinese(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> text.append("〇一二三四五六七八九".charAt(c - '0')));
        return text.toString();
    }

    private static BigDecimal yuan(int amount, int step) {
        return BigDecimal.valueOf(amount / step * (long) step).setScale(2);
    }

    /** Every fifth project was adjusted in July; the third also after the year's end, which must not count. */
    private static List<Adjustment> adjustments(int number, BigDecimal fiscal) {
        List<Adjustment> adjustments = new ArrayList<>();
        if (number % 5 == 0) {
            int percent = number % 10 == 0 ? -8 : 12;
            BigDecimal change = fiscal.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
            adjustments.add(new Adjustment(FundSource.FISCAL, change, LocalDate.of(YEAR, 7, 15),
                    "财预调〔2024〕%d号".formatted(number)));
        }
        if (number == Planted.LATE_ADJUSTMENT) {
            adjustments.add(new Adjustment(FundSource.FISCAL, new BigDecimal("80000.00"),
                    LocalDate.of(YEAR + 1, 1, 10), "财预调〔2025〕1号"));
        }
        return adjustments;
    }

    /** Nearly all of the budget over the year; one project pays in 分, so that its form cuts off. */
    private static List<Payment> payments(int number, FundSource source, BigDecimal budget, int count, Random random) {
        List<Payment> payments = new ArrayList<>();
        if (budget.signum() == 0) {
            return payments;
        }
        BigDecimal all = yuan(budget.intValue() / 1000 * (965 + random.nextInt(35)), 100);
        BigDecimal each = yuan(all.intValue() / count, 100);
        for (int at = 0; at < count; at++) {
            BigDecimal amount = at < count - 1 ? each : all.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
            if (number == Planted.CENTS && at == 0) {
                amount = amount.add(new BigDecimal("31.47"));
            }
            LocalDate day = LocalDate.of(YEAR, 1 + at * 12 / count, 1 + random.nextInt(28));
            payments.add(new Payment(day, source, amount, "供应商" + (1 + random.nextInt(40)) + "公司"));
        }
        if (number == Planted.REFUND || number == Planted.REFUND_IN_DECEMBER) {
            payments.add(new Payment(LocalDate.of(YEAR, 12, 20), source, yuan(all.intValue() / 5, 100).negate(),
                    "供应商退款"));
        }
        if (number == Planted.OVERSPENT_SOURCE && source == FundSource.CARRY_OVER) {
            payments.add(new Payment(LocalDate.of(YEAR, 12, 24), source, budget.movePointLeft(1).setScale(2), "供应商追加"));
        }
        return payments;
    }

    private static List<MadeIndicator> indicators(Random random) {
        int served = 100 + random.nextInt(900);
        int days = 10 + random.nextInt(50);
        return List.of(
                new MadeIndicator("成本指标", "经济成本指标", "单位成本控制率", "≤100.00(%)", (90 + random.nextInt(10)) + ".00(%)", 10),
                new MadeIndicator("产出指标", "数量指标", "服务对象数量", "≥" + served + ".00(人)",
                        (served + random.nextInt(served / 10)) + ".00(人)", 20),
                new MadeIndicator("产出指标", "质量指标", "验收合格率", "=100.00(%)", "100.00(%)", 10),
                new MadeIndicator("产出指标", "时效指标", "平均办结时限", "≤" + days + ".00(天)", (days - random.nextInt(5))
                        + ".00(天)", 10),
                new MadeIndicator("效益指标", "社会效益指标", "公共服务保障能力", "持续增强保障能力", "达成指标", 20),
                new MadeIndicator("效益指标", "可持续影响指标", "长效管理机制", "建立健全", "达成指标", 10),
                new MadeIndicator("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥" + (85 + random.nextInt(8)) + ".00(%)",
                        (93 + random.nextInt(6)) + "." + (10 + random.nextInt(90)) + "(%)", 10));
    }
}
