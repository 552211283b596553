package hebiao.exporter;

import com.fasterxml.jackson.core.JsonGenerator;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.importer.Sha256;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** manifest.json: what a month was made of, enough to make it again; no path of this machine and no time in it. */
public final class ManifestJson {

    private ManifestJson() {
    }

    /** @param templates all that were tried, each with its policy */
    public static String of(String version, Month month, List<TemplateFolder> templates) {
        return PrettyJson.write(json -> {
            json.writeStartObject();
            json.writeStringField("version", version);
            json.writeStringField("period", month.period().toString());
            json.writeArrayFieldStart("templates");
            for (TemplateFolder template : templates) {
                writeTemplate(json, template);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("inputs");
            for (CheckedFile file : month.files()) {
                writeInput(json, file);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void writeTemplate(JsonGenerator json, TemplateFolder folder) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", folder.template().id());
        json.writeStringField("version", folder.template().settings().version());
        json.writeStringField("sha256", Sha256.of(folder.template().workbook()));
        json.writeStringField("settingsSha256", sha256(folder.settingsYaml()));
        writePolicy(json, folder);
        json.writeEndObject();
    }

    private static void writePolicy(JsonGenerator json, TemplateFolder folder) throws IOException {
        json.writeObjectFieldStart("policy");
        json.writeStringField("id", folder.policy().id());
        json.writeStringField("version", folder.policy().version());
        json.writeStringField("sha256", sha256(folder.policyYaml()));
        json.writeEndObject();
    }

    private static void writeInput(JsonGenerator json, CheckedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.file());
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("size", file.size());
        json.writeEndObject();
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
