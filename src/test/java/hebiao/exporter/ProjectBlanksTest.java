package hebiao.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import hebiao.importer.FormImporter;
import hebiao.importer.TemplateFolder;
import hebiao.ledger.RosterLine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectBlanksTest {

    private final TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
    private final ProjectBlanks blanks = new ProjectBlanks(folder.template(), folder.policy());

    ProjectBlanksTest() throws IOException {
    }

    private static RosterLine line(String code, String project) {
        return new RosterLine(code, project, "某局", "某中心", 2024, null, null, "",
                new Place("项目库.csv", null, null, null, project, "某局"));
    }

    @Test
    void whatTheRosterKnowsIsFilledIn() {
        byte[] blank = blanks.blank(line("A001", "道路照明"));
        FormImporter importer = new FormImporter(folder.template(), folder.policy().limits(), Rulebook.shipped());
        Submission form = importer.read("blank.xlsx", blank).forms().get(0).form();
        assertThat(form.projectName().value()).isEqualTo("道路照明");
        assertThat(form.departmentInCharge().value()).isEqualTo("某局");
        assertThat(form.implementingUnit().value()).isEqualTo("某中心");
        assertThat(form.fiscalYear().value()).isEqualTo(2024);
    }

    @Test
    void namesAreSafeAndNoTwoAreTheSame() {
        List<RosterLine> roster = List.of(line("A001", "道路/照明"), line("a001", "道路\\照明"), line("", "..."), line("", "甲"),
                line("A2", "甲:乙*?"), line("A3", "长".repeat(300)));
        assertThat(blanks.named(roster).keySet()).containsExactly(
                "A001-道路_照明.xlsx", "a001-道路_照明~2.xlsx", "_.xlsx", "甲.xlsx",
                "A2-甲_乙__.xlsx", "A3-" + "长".repeat(67) + ".xlsx");
    }
}
