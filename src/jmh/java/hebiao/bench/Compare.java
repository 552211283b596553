package hebiao.bench;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.exporter.annotation.AnnotatedCopy;
import hebiao.exporter.consolidated.SheetPeers;
import hebiao.finding.Language;
import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import hebiao.importer.BookReader;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ours and the peers at the same work on the same files; run by {@code bash src/jmh/compare}, which says how. */
public final class Compare {

    private static final Path FORM = Path.of("test-fixtures/forms/form-08.xlsx");
    private static final int FORM_TIMES = 200;

    private final Path folder;
    private final int rounds;
    private final int rows;
    /** How Python and Node are started; null where they are not. */
    private final String python;
    private final String node;

    private Compare(Path folder) {
        this.folder = folder;
        this.rounds = Integer.getInteger("rounds", 5);
        this.rows = Integer.getInteger("rows", 1_000_000);
        this.python = System.getProperty("python");
        this.node = System.getProperty("node");
    }

    /** {@code Compare FOLDER [WORK…]}: forms, copies, sheets, ledgers, starts, months; without any all but the last. */
    public static void main(String[] arguments) throws Exception {
        Compare compare = new Compare(Path.of(arguments[0]));
        List<String> works = arguments.length == 1 ? List.of("forms", "copies", "starts", "sheets", "ledgers")
                : List.of(arguments).subList(1, arguments.length);
        System.out.printf("%s, %d cores, JDK %s%n%n| work | program | fastest | median | × ours | goal |%n"
                + "|---|---|---|---|---|---|%n", cpu(), Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        List<String> differences = new ArrayList<>();
        for (String work : works) {
            for (Contest contest : compare.contests(work)) {
                System.out.print(contest.run());
                if (contest.difference() != null) {
                    differences.add(contest.difference());
                }
            }
        }
        differences.forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static String cpu() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        if (!Files.exists(facts)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(facts)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceAll(".*: ", ""))
                    .findFirst().orElse(System.getProperty("os.arch"));
        }
    }

    private List<Contest> contests(String work) throws Exception {
        return switch (work) {
            case "forms" -> List.of(grids(), checks());
            case "copies" -> List.of(copies());
            case "sheets" -> List.of(SheetPeers.contest(folder, rows / 5, rounds));
            case "ledgers" -> ledgers();
            case "starts" -> List.of(starts());
            case "months" -> List.of(Months.contest(folder, rounds));
            default -> throw new IllegalArgumentException("no work " + work);
        };
    }

    private Contest grids() throws IOException {
        byte[] bytes = Files.readAllBytes(FORM);
        Limits limits = TemplateFolder.shipped("self-evaluation").policy().limits();
        Contest contest = new Contest("a form to a grid with merges and formulas", "", rounds)
                .with(Contender.inside("ours", FORM_TIMES, () -> BookReader.read(bytes, limits), FormPeers::of))
                .with(Contender.inside("fastexcel-reader (no merges)", FORM_TIMES, () -> FormPeers.fastexcel(bytes),
                        FormPeers::toString))
                .with(Contender.inside("EasyExcel (no merges)", FORM_TIMES, () -> FormPeers.easyExcel(bytes),
                        FormPeers::toString))
                .with(Contender.inside("POI", FORM_TIMES, () -> FormPeers.poi(bytes), FormPeers::of));
        if (python != null) {
            contest.with(Contender.outside("openpyxl", List.of(python, "src/jmh/peers/openpyxl_form.py",
                    FORM.toString(), "20")));
        }
        if (node != null) {
            contest.with(Contender.outside("exceljs", List.of(node, "src/jmh/peers/exceljs_form.js",
                    FORM.toString(), "20")));
        }
        return contest;
    }

    private static FormCheck check() throws IOException {
        TemplateFolder template = TemplateFolder.shipped("self-evaluation");
        return new FormCheck(template.template(), template.policy(), Rulebook.shipped());
    }

    private Contest checks() throws IOException {
        byte[] bytes = Files.readAllBytes(FORM);
        FormCheck check = check();
        return new Contest("a form to its findings: read, fields, all rules", "0.38 ms", rounds).with(Contender
                .inside("ours", FORM_TIMES, () -> check.check("form.xlsx", bytes), checked -> null));
    }

    private Contest copies() throws IOException {
        byte[] bytes = Files.readAllBytes(FORM);
        CheckedFile checked = check().check("form.xlsx", bytes);
        List<String> cells = AnnotationPeers.cells(checked);
        AnnotatedCopy ours = new AnnotatedCopy(Rulebook.shipped(), Language.ZH);
        Contest contest = new Contest("annotated copy, " + cells.size() + " findings", "0.7 ms", rounds)
                .with(Contender.inside("ours", FORM_TIMES, () -> ours.annotate(bytes, checked),
                        AnnotationPeers::content))
                .with(Contender.inside("POI", FORM_TIMES, () -> AnnotationPeers.poi(bytes, cells),
                        AnnotationPeers::content));
        if (node != null) {
            String copy = folder.resolve("exceljs.xlsx").toString();
            Contender exceljs = Contender.outside("exceljs", List.of(node, "src/jmh/peers/exceljs_form.js",
                    FORM.toString(), "20", String.join(",", cells), copy));
            contest.with(new Contender() {
                @Override
                public String name() {
                    return "exceljs";
                }

                @Override
                public Turn turn() throws Exception {
                    double millis = exceljs.turn().millis();
                    return new Turn(millis, AnnotationPeers.content(Files.readAllBytes(Path.of(copy))));
                }
            });
        }
        return contest;
    }

    private List<Contest> ledgers() throws IOException {
        Path xlsx = folder.resolve("payments-" + rows + ".xlsx");
        Path csv = folder.resolve("payments-" + rows + ".csv");
        if (!Files.exists(csv)) {
            MadePayments.workbook(xlsx, rows);
            MadePayments.csv(csv, rows);
        }
        Contest workbooks = new Contest("ledger xlsx, " + rows + " × 6", "2 s", rounds)
                .with(Contender.inside("ours, lines checked", 1, () -> LedgerPeers.ours(xlsx), Object::toString))
                .with(Contender.inside("fastexcel-reader", 1, () -> LedgerPeers.fastexcel(xlsx), Object::toString))
                .with(Contender.inside("EasyExcel, MapCache", 1, () -> LedgerPeers.easyExcel(xlsx), Object::toString))
                .with(Contender.inside("POI, event reader", 1, () -> LedgerPeers.poi(xlsx), Object::toString));
        Contest texts = new Contest("the same as csv", "1.0 s", rounds)
                .with(Contender.inside("ours, lines checked", 1, () -> LedgerPeers.ours(csv), Object::toString))
                .with(Contender.inside("FastCSV", 1, () -> LedgerPeers.fastCsv(csv), Object::toString))
                .with(Contender.inside("commons-csv", 1, () -> LedgerPeers.commonsCsv(csv), Object::toString));
        return List.of(workbooks, texts);
    }

    private Contest starts() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Contest contest = new Contest("cold check of one form", "0.20 s", 3 * rounds)
                .with(Contender.command("ours, launcher", List.of("target/hebiao/bin/hebiao", "check",
                        FORM.toString()), true))
                .with(Contender.command("ours, java -jar (goal 0.45 s)", List.of(java, "-jar", "target/hebiao.jar",
                        "check", FORM.toString()), true))
                .with(Contender.command("an empty JVM", List.of(java, "-Xshare:auto", "-version"), false));
        if (python != null) {
            contest.with(Contender.command("openpyxl, reads only", List.of(python, "src/jmh/peers/openpyxl_form.py",
                    FORM.toString(), "1"), false));
        }
        if (node != null) {
            contest.with(Contender.command("exceljs, reads only", List.of(node, "src/jmh/peers/exceljs_form.js",
                    FORM.toString(), "1"), false));
        }
        return contest;
    }
}
