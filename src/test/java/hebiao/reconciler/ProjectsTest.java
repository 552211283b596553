package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Place;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.ledger.Ledgers;
import hebiao.ledger.Roster;
import hebiao.ledger.RosterLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which project a form belongs to: by code, by name, never by a guess. */
class ProjectsTest {

    private static final Place NOWHERE = new Place("项目库.xlsx", "项目库", null, null, null, null);
    private static final List<String> YEARS = List.of("", "2024年", "2024年度", "");
    private static final List<String> PLACES = List.of("青云镇", "白鹤街道", "江北新区", "石桥乡", "龙门片区", "滨河路", "东风小学",
            "第三人民医院", "南湖公园", "柳林村");
    private static final List<String> THEMES = List.of("道路维修改造", "农村饮水安全巩固提升", "义务教育营养改善", "公共文化服务体系建设",
            "城市生活垃圾分类", "老旧小区改造", "高标准农田建设", "信息化系统运行维护", "基本公共卫生服务", "残疾人康复救助", "森林防火物资储备",
            "就业创业培训补贴", "河道清淤整治");
    private static final List<String> ENDS = List.of("项目", "专项", "专项资金", "工程", "经费", "补助资金", "（一期）项目", "（二期）项目");
    private static final Map<String, UnaryOperator<String>> SLIPS = slips();
    private static final String OTHER_CHARACTERS = "大小上下新旧市县东西南北";

    private final Random random = new Random(20241231);

    private static Map<String, UnaryOperator<String>> slips() {
        Map<String, UnaryOperator<String>> slips = new LinkedHashMap<>();
        slips.put("other brackets", name -> name.replace('（', '(').replace('）', ']'));
        slips.put("fund or not", name -> name.contains("专项资金") ? name.replace("专项资金", "专项")
                : name.replace("专项", "专项资金"));
        slips.put("no year", name -> name.replaceFirst("^2024年度?", ""));
        slips.put("no last word", name -> name.replaceFirst("(?:项目|工程|经费|补助资金)$", ""));
        slips.put("year in front", name -> name.startsWith("2024") ? name : "2024年" + name);
        slips.put("blanks", name -> name.substring(0, 3) + " " + name.substring(3) + "　");
        return slips;
    }

    private static RosterLine line(String code, String project, String department, String unit) {
        return new RosterLine(code, project, department, unit, 2024, null, null, "", NOWHERE);
    }

    private static Projects projects(RosterLine... lines) {
        return projects(List.of(lines));
    }

    private static Projects projects(List<RosterLine> lines) {
        return new Projects(new Ledgers(Optional.of(new Roster(lines)), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of()));
    }

    private static Submission form(String project, String department, String unit) {
        return FormTexts.form(5, "projectName = " + project, "departmentInCharge = " + department,
                "implementingUnit = " + unit).submission();
    }

    @Test
    void theCodeThatAFormPrintsDecides() {
        Projects known = projects(line("51092324T000012345", "甲", "一局", "一所"), line("A-01", "乙", "一局", "一所"),
                line("A", "丙", "一局", "一所"));

        assertThat(known.code(form("51092324T000012345-某某项目", "九局", "九所"))).contains("51092324T000012345");
        assertThat(known.code(form("５１０９２３２４t000012345—甲", "一局", "一所"))).contains("51092324T000012345");
        assertThat(known.code(form("A-01-甲", "一局", "一所"))).contains("A-01");
        assertThat(known.code(form("51092324T000099999-甲", "一局", "一所"))).isEmpty();
        assertThat(known.code(form("2024-甲", "219-一局", "一所"))).contains("51092324T000012345");
    }

    @Test
    void aNameOfSeveralIsLookedForInItsDepartmentAndUnit() {
        Projects twins = projects(line("A1", "设备购置（更新）", "教育局", "一中"), line("A2", "设备购置(更新)", "教育局", "二中"),
                line("A3", "设备购置〔更新〕", "卫健局", "一院"), line("A4", "食堂补贴", "教育局", "一中"));

        assertThat(twins.code(form("设备购置（更新）", "219-教育局", "二中"))).contains("A2");
        assertThat(twins.code(form("设备购置（更新）", "卫健局", "二院"))).contains("A3");
        assertThat(twins.code(form("设备购置（更新）", "教育局", "三中"))).isEmpty();
        assertThat(twins.code(form("食堂补贴", "某市教育局", "三中"))).contains("A4");
        assertThat(twins.code(form("食堂补贴", "民政局", "福利院"))).isEmpty();
        assertThat(twins.candidates(form("食堂补贴", "民政局", "一中"))).containsExactly("食堂补贴（A4 【教育】局 一中）");
    }

    @Test
    void candidatesShowWhatDiffers() {
        Projects known = projects(line("A1", "2024年道路照明专项资金", "一局", "一所"), line("A2", "河道清淤整治", "一局", "一所"));

        assertThat(known.candidates(form("2024年道路照明专项", "一局", "一所")))
                .containsExactly("2024年道路照明专项【资金】（A1）");
        assertThat(known.candidates(form("2024年度河道清於整治", "一局", "一所"))).containsExactly("【−2024年度】河道清【淤】整治（A2）");
        assertThat(known.candidates(form("食堂补贴", "一局", "一所"))).isEmpty();
    }

    @Test
    void aThousandNamesWithSlipsAreNeverTakenForOthers() {
        List<RosterLine> roster = thousand();
        Projects known = projects(roster);
        Map<String, RosterLine> names = new LinkedHashMap<>();
        roster.forEach(line -> names.put(Normalised.of(line.project()), line));
        int tried = 0;
        int matched = 0;
        List<String> lost = new ArrayList<>();
        for (RosterLine line : roster) {
            for (String slipped : slipped(line.project())) {
                Submission form = form(slipped, line.department(), line.unit());
                RosterLine same = names.getOrDefault(Normalised.of(slipped), line);
                if (same != line) {
                    boolean theirs = same.department().equals(line.department()) || same.unit().equals(line.unit());
                    assertThat(known.code(form)).isEqualTo(theirs ? Optional.of(same.code()) : Optional.empty());
                    continue;
                }
                tried++;
                Optional<String> code = known.code(form);
                if (code.isPresent()) {
                    matched++;
                    assertThat(code).as(slipped).contains(line.code());
                } else if (known.candidates(form).stream().noneMatch(one -> one.contains("（" + line.code() + "）"))) {
                    lost.add(line.project() + " ← " + slipped + " " + known.candidates(form));
                }
            }
        }
        assertThat(matched).isGreaterThan(1000).isLessThan(tried - 1000);
        assertThat(lost.size() * 100).as("%s of %s: %s", lost.size(), tried, lost).isLessThanOrEqualTo(tried - matched);
    }

    private List<RosterLine> thousand() {
        List<RosterLine> lines = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < 1000) {
            String name = any(YEARS) + any(PLACES) + any(THEMES) + any(ENDS);
            if (names.add(name)) {
                int number = names.size();
                lines.add(line("51092324T" + (100000 + number), name, "第" + number % 12 + "局",
                        "第" + number % 40 + "所"));
            }
        }
        return lines;
    }

    private List<String> slipped(String name) {
        int at = 2 + random.nextInt(name.length() - 2);
        char other = OTHER_CHARACTERS.charAt(random.nextInt(OTHER_CHARACTERS.length()));
        return Stream.concat(SLIPS.values().stream().map(slip -> slip.apply(name)),
                Stream.of(name.substring(0, at) + other + name.substring(at + 1),
                        name.substring(0, at) + name.substring(at + 1))).distinct().toList();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
