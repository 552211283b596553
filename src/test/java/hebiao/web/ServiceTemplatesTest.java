package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.cli.CommandRun;
import hebiao.cli.OwnForm;
import hebiao.importer.Sha256;
import hebiao.store.Project;
import hebiao.store.Version;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --templates}: a service that reads, shows, hands out and closes forms of somebody's own. */
class ServiceTemplatesTest {

    private static final String PERIOD = "/periods/2024-12";
    private static final String ID = "ours-2021";

    @TempDir
    private Path folder;

    private Path own;
    private byte[] form;
    private RunningService service;
    private HttpUser finance;
    private HttpUser department;

    /** Their policy lies in the folder that templates share, and departs from one of the product. */
    @BeforeEach
    void start() throws Exception {
        OwnForm made = OwnForm.in(folder);
        own = made.templates().resolve(ID);
        form = Files.readAllBytes(made.form());
        Files.writeString(own.resolve("template.yaml"), "policy: county\n", StandardOpenOption.APPEND);
        Path policies = Files.createDirectory(made.templates().resolve("policies"));
        Files.writeString(policies.resolve("county.yaml"), "base: national\nmaxWeight: 40\n");
        service = RunningService.withTemplates(folder.resolve("data"), List.of(own)).withUsers().withMonth();
        finance = HttpUser.of(service, "caiwu");
        department = HttpUser.of(service, "jiaotong");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Version sent(String name, byte[] bytes) throws Exception {
        assertThat(department.upload("/inbox/2024-12/files", "files", Map.of(name, bytes)).statusCode())
                .isEqualTo(200);
        return service.store().versions().newest("2024-12").stream().filter(one -> one.file().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void aMonthByThemHasTheSameBytesAsTheCommandLineGives() throws Exception {
        Version version = sent("公路.xlsx", form);
        assertThat(version.template()).isEqualTo("ours-2021 1");
        assertThat(version.policy()).isEqualTo("county 1");
        assertThat(department.get("/versions/" + version.id()).body()).contains("项目全称");
        byte[] shipped = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
        assertThat(sent("003.xlsx", shipped).template()).startsWith("self-evaluation ");
        // whatever becomes of the folder meanwhile
        Files.delete(own.resolve("template.xlsx"));

        assertThat(finance.post(PERIOD + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Waiting.forJob(finance, PERIOD)).contains("2024-12 已关闭");
        assertThat(finance.get(PERIOD + "/closing").body()).contains("--templates \"inputs/templates\"");

        Path place = ClosedMonth.unpacked(finance, 1, folder);
        assertThat(place.resolve("inputs/templates/" + ID + "/template.xlsx")).exists();
        assertThat(place.resolve("inputs/templates/policies/county.yaml")).exists();
        assertThat(Files.readString(place.resolve("2024-12/submissions.json"))).contains("ours-2021", "农村公路");
        Map<String, String> kept = ClosedMonth.hashes(place.resolve("2024-12"));
        Files.move(place.resolve("2024-12"), place.resolve("kept"));
        CommandRun.of(ClosedMonth.command(finance, place).toArray(String[]::new));
        assertThat(ClosedMonth.hashes(place.resolve("2024-12"))).isEqualTo(kept);
        assertThat(CommandRun.out("consolidate", "--replay", place.resolve("2024-12/manifest.json").toString()))
                .contains("一致");
    }

    @Test
    void theirBlanksAreHandedOutAndReadBack() throws Exception {
        Project project = service.store().periods().projects("2024-12").stream()
                .filter(one -> RunningService.TRANSPORT.equals(one.department())).findFirst().orElseThrow();
        String blank = "/inbox/2024-12/projects/" + project.code() + "/blank";
        assertThat(department.get("/inbox/2024-12").body()).contains(blank + "?template=ours-2021",
                blank + "?template=self-evaluation", "下载空表：本省自评表");
        byte[] ours = department.bytes(blank + "?template=ours-2021").body();
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            for (Row row : book.getSheetAt(0)) {
                row.forEach(cell -> texts.add(cell.toString()));
            }
        }
        assertThat(texts).contains("项目全称", project.name());
        assertThat(sent("空表.xlsx", ours).template()).isEqualTo("ours-2021 1");
        assertThat(department.get(blank + "?template=nobodys").statusCode()).isEqualTo(404);
    }

    @Test
    void theyAreListedAsNotOfTheProduct() throws Exception {
        JsonNode templates = new ObjectMapper().readTree(finance.get("/api/templates").body()).path("templates");
        assertThat(templates).filteredOn(one -> one.path("own").asBoolean()).extracting(one -> one.path("id").asText())
                .containsExactly(ID);
        assertThat(templates).hasSizeGreaterThan(5);
        assertThat(finance.get("/templates").body()).contains("本省自评表 <span class=\"state\">自己的</span>");
    }

    @Test
    void foldersThatLieApartStayApart() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other").resolve(ID));
        Files.copy(own.resolve("template.xlsx"), other.resolve("template.xlsx"));
        Files.writeString(other.resolve("template.yaml"), Files.readString(own.resolve("template.yaml"))
                .replace("id: ours-2021", "id: theirs"));
        Path policies = Files.createDirectory(folder.resolve("other/policies"));
        Files.writeString(policies.resolve("county.yaml"), "base: hubei\n");
        try (RunningService two = RunningService.withTemplates(folder.resolve("two"), List.of(other, own))
                .withUsers().withMonth()) {
            HttpUser office = HttpUser.of(two, "caiwu");
            office.post(PERIOD + "/closing", Map.of());
            Waiting.forJob(office, PERIOD);
            assertThat(office.get(PERIOD + "/closing").body()).contains("--templates \"inputs/templates\" "
                    + "--templates \"inputs/templates-2\"");
            Path place = ClosedMonth.unpacked(office, 1, folder);
            assertThat(place.resolve("inputs/templates/policies/county.yaml")).hasContent("base: hubei");
            assertThat(place.resolve("inputs/templates-2/policies/county.yaml")).content().contains("national");
            String[] command = ClosedMonth.command(office, place).toArray(String[]::new);
            String kept = Sha256.of(Files.readAllBytes(place.resolve("2024-12/manifest.json")));
            Files.move(place.resolve("2024-12"), place.resolve("kept"));
            // a folder without a file is in no zip
            Files.createDirectories(place.resolve("inputs/forms"));
            CommandRun.of(command);
            assertThat(Sha256.of(Files.readAllBytes(place.resolve("2024-12/manifest.json")))).isEqualTo(kept);
        }
    }
}
