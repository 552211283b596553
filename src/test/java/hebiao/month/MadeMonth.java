package hebiao.month;

import hebiao.form.Period;
import hebiao.importer.TemplateFolder;
import hebiao.month.MadeForms.MadeForm;
import hebiao.month.MadeProject.MadeIndicator;
import hebiao.template.FormWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a made month into a folder: the forms of each period as a zip, and the ledgers. The same bytes every time.
 *
 * <p>As a program: {@code MadeMonth FOLDER} makes the month of the test fixtures; {@code MadeMonth FOLDER PROJECTS
 * PAYMENTS} the ledgers of as many projects with as many payments each, and their forms of December as files in the
 * folder {@code forms}, however many they are.
 */
public final class MadeMonth {

    private static final int DEPARTMENTS = 12;
    private static final int PROJECTS = 60;
    private static final int PAYMENTS = 8;
    private static final List<Period> PERIODS = List.of(new Period(2024, 10), new Period(2024, 11),
            new Period(2024, 12));

    private final List<MadeProject> projects;

    MadeMonth(int projects, int payments) {
        this.projects = MadeProjects.make(projects, DEPARTMENTS, payments);
    }

    /** The month of the test fixtures. */
    static MadeMonth ofFixtures() {
        return new MadeMonth(PROJECTS, PAYMENTS);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        boolean sized = arguments.length > 2;
        MadeMonth month = sized ? new MadeMonth(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                : ofFixtures();
        for (Map.Entry<String, byte[]> file : (sized ? month.ledgers() : month.files()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        if (sized) {
            month.forms(new Period(2024, 12), (name, bytes) -> {
                Path file = folder.resolve("forms").resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            });
        }
    }

    /** Every file by its name. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = ledgers();
        for (Period period : PERIODS) {
            Map<String, byte[]> forms = new TreeMap<>();
            forms(period, forms::put);
            files.put(period + ".zip", zip(forms));
        }
        return files;
    }

    private Map<String, byte[]> ledgers() throws IOException {
        MadeLedgers ledgers = new MadeLedgers(projects);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("roster.xlsx", ledgers.roster());
        files.put("budget.xlsx", ledgers.budget());
        files.put("payments.csv", ledgers.payments());
        files.put("targets.xlsx", ledgers.targets());
        return files;
    }

    /** Takes a form as soon as it is made: thousands of them need no memory. */
    private interface Forms {

        void take(String name, byte[] bytes) throws IOException;
    }

    private void forms(Period period, Forms forms) throws IOException {
        FormWriter writer = new FormWriter(TemplateFolder.shipped(period.month() < 12 ? "monitoring"
                : "self-evaluation").template());
        for (MadeProject project : projects) {
            List<MadeForm> filed = filed(project, period);
            for (int copy = 0; copy < filed.size(); copy++) {
                String suffix = copy == 0 ? "" : "（" + copy + "）";
                String name = "%s/%03d%s.xlsx".formatted(project.department(), project.number(), suffix);
                forms.take(name, writer.write(MadeForms.of(filed.get(copy), period)));
            }
        }
        if (period.month() > 10) {
            MadeForm unknown = MadeForm.honest(projects.get(0), period)
                    .named(period.month() == 12 ? "临时新增的抢险项目" : "已并入他项的小项目");
            forms.take("市教育局/未编号.xlsx", writer.write(MadeForms.of(unknown, period)));
        }
    }

    private List<MadeForm> filed(MadeProject project, Period period) {
        MadeForm honest = MadeForm.honest(project, period);
        boolean december = period.month() == 12;
        if (!december) {
            return List.of(switch (project.number()) {
                case Planted.LESS_THAN_LAST_MONTH -> period.month() == 11
                        ? honest.withExecution(new BigDecimal("60.00")) : honest;
                case Planted.TARGET_CHANGED -> honest.with(changed(project, 2, "=98.00(%)", null));
                default -> honest;
            });
        }
        return switch (project.number()) {
            case Planted.BUDGET_DIFFERS -> List.of(honest.withBudget(new BigDecimal("2.00")));
            case Planted.EXECUTION_DIFFERS -> List.of(honest.withExecution(new BigDecimal("-1.00")));
            case Planted.MISSPELT_NAME -> List.of(honest.named(project.name().replace("项目", "项日")));
            case Planted.WIDE_NAME -> List.of(honest.named(project.name().replace("项目", " 项目 ")));
            case Planted.OTHER_TARGET -> List.of(honest.with(changed(project, 1, "≥10.00(人)", null)));
            case Planted.RENAMED_INDICATOR -> List.of(honest.with(changed(project, 3, null, "平均处理时间")));
            case Planted.OTHER_SPELLING -> List.of(honest.with(changed(project, 2, "＝ 100.00（％）", null)));
            case Planted.NOT_FILED -> List.of();
            case Planted.FILED_TWICE -> List.of(honest, honest.withExecution(new BigDecimal("-0.50")));
            case Planted.SAME_RESULTS_TOO -> List.of(honest.with(projects.get(Planted.SAME_RESULTS - 1).indicators()));
            default -> List.of(honest);
        };
    }

    private static List<MadeIndicator> changed(MadeProject project, int index, String target, String name) {
        List<MadeIndicator> indicators = new ArrayList<>(project.indicators());
        MadeIndicator old = indicators.get(index);
        indicators.set(index, new MadeIndicator(old.level1(), old.level2(), name == null ? old.level3() : name,
                target == null ? old.target() : target, old.actual(), old.weight()));
        return indicators;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2025, 1, 20, 9, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
