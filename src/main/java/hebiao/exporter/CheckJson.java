package hebiao.exporter;

import com.fasterxml.jackson.core.JsonGenerator;
import hebiao.consolidation.Answered;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.MonthExecution;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Checked files as one JSON object; its shape is a promise to scripts. Decimals are strings with the decimals the form
 * shows, an empty field is null.
 */
public final class CheckJson {

    private final Rulebook rulebook;
    private final Language language;

    public CheckJson(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** The whole object, as {@code check --format json} prints it. */
    public String of(String version, String template, String policy, List<CheckedFile> files) {
        List<Finding> findings = files.stream().flatMap(file -> file.allFindings().stream()).toList();
        return PrettyJson.write(whole(version, template, policy, files, findings, Answered.NOTHING));
    }

    /**
     * Writes the same for a month, whose findings may also sit in ledgers.
     *
     * @param answered where answers are given each finding has its {@code answer}, and those without one are listed
     * @param out is left open
     */
    public void write(String version, String template, String policy, List<CheckedFile> files, List<Finding> findings,
            Answered answered, Writer out) throws IOException {
        PrettyJson.write(out, whole(version, template, policy, files, findings, answered));
    }

    private PrettyJson.Body whole(String version, String template, String policy, List<CheckedFile> files,
            List<Finding> findings, Answered answered) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("version", version);
            json.writeStringField("template", template);
            json.writeStringField("policy", policy);
            writeSubmissions(json, files);
            writeFindings(json, findings, answered);
            writeCounts(json, files, findings);
            json.writeEndObject();
        };
    }

    /**
     * Writes the forms as read: {@code submissions.json}, with what next month wants to know beside.
     *
     * @param executed what was executed by the end of this month and of those before it, in 万元
     * @param out is left open
     */
    public void writeSubmissions(String version, String template, String policy, List<CheckedFile> files,
            List<MonthExecution> executed, Writer out) throws IOException {
        PrettyJson.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("version", version);
            json.writeStringField("template", template);
            json.writeStringField("policy", policy);
            writeSubmissions(json, files);
            json.writeArrayFieldStart("executed");
            for (MonthExecution month : executed) {
                writeExecuted(json, month);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void writeExecuted(JsonGenerator json, MonthExecution month) throws IOException {
        json.writeStartObject();
        json.writeStringField("period", month.period().toString());
        json.writeArrayFieldStart("departments");
        for (Map.Entry<String, Wan> department : month.departments().entrySet()) {
            json.writeStartObject();
            json.writeStringField("department", department.getKey());
            json.writeStringField("executed", department.getValue().value().toPlainString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeSubmissions(JsonGenerator json, List<CheckedFile> files) throws IOException {
        json.writeArrayFieldStart("submissions");
        for (CheckedFile file : files) {
            for (CheckedForm form : file.forms()) {
                writeSubmission(json, form);
            }
            if (file.forms().isEmpty()) {
                writeUnreadable(json, file);
            }
        }
        json.writeEndArray();
    }

    private static void writeUnreadable(JsonGenerator json, CheckedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeNullField("sheet");
        json.writeStringField("sha256", file.sha256());
        json.writeStringField("status", Status.UNREADABLE.name());
        json.writeEndObject();
    }

    private static void writeSubmission(JsonGenerator json, CheckedForm checked) throws IOException {
        Submission form = checked.form();
        json.writeStartObject();
        json.writeStringField("file", form.source().file());
        json.writeStringField("sheet", form.source().sheet());
        json.writeStringField("sha256", form.source().sha256());
        json.writeStringField("unit", form.unit().label());
        json.writeStringField("status", checked.status().name());
        json.writeStringField("template", form.template());
        if (form.fiscalYear().isFilled()) {
            json.writeNumberField("fiscalYear", form.fiscalYear().value());
        } else {
            json.writeNullField("fiscalYear");
        }
        text(json, "projectName", form.projectName());
        text(json, "departmentInCharge", form.departmentInCharge());
        text(json, "implementingUnit", form.implementingUnit());
        json.writeObjectFieldStart("funds");
        for (FundLine line : form.funds().lines()) {
            json.writeObjectFieldStart(line.name());
            for (String part : FundLine.PARTS) {
                number(json, part, line.part(part));
            }
            AddedFields.write(json, line.others());
            json.writeEndObject();
        }
        json.writeEndObject();
        text(json, "expectedGoal", form.expectedGoal());
        text(json, "actualGoal", form.actualGoal());
        json.writeArrayFieldStart("indicators");
        for (Indicator indicator : form.indicators()) {
            writeIndicator(json, indicator);
        }
        json.writeEndArray();
        number(json, "totalWeight", form.totalWeight());
        number(json, "totalScore", form.totalScore());
        text(json, "grade", form.grade());
        AddedFields.write(json, form.others());
        json.writeEndObject();
    }

    private static void writeIndicator(JsonGenerator json, Indicator indicator) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", indicator.row());
        text(json, "level1", indicator.level1());
        text(json, "level2", indicator.level2());
        text(json, "level3", indicator.level3());
        text(json, "target", indicator.target());
        text(json, "actual", indicator.actual());
        number(json, "weight", indicator.weight());
        number(json, "score", indicator.score());
        text(json, "reason", indicator.reason());
        AddedFields.write(json, indicator.others());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Entry<String> entry) throws IOException {
        json.writeStringField(name, entry.value());
    }

    private static void number(JsonGenerator json, String name, Entry<BigDecimal> entry) throws IOException {
        json.writeStringField(name, entry.isFilled() ? entry.value().toPlainString() : null);
    }

    private void writeFindings(JsonGenerator json, List<Finding> findings, Answered answered) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            writeFinding(json, finding);
            if (answered.isGiven()) {
                AnswersJson.writeTo(json, answered.to(finding));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (answered.isGiven()) {
            AnswersJson.writeAll(json, "answersGone", answered.gone());
        }
    }

    private void writeFinding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("file", finding.place().file());
        json.writeStringField("sheet", finding.place().sheet());
        json.writeStringField("cell", finding.place().cell() == null ? null : finding.place().cell().toString());
        json.writeStringField("field", finding.place().field() == null ? null : finding.place().field().text());
        json.writeStringField("project", finding.place().project());
        json.writeStringField("department", finding.place().department());
        json.writeStringField("reported", finding.reported());
        json.writeStringField("expected", finding.expected());
        json.writeStringField("message", rulebook.message(finding, language));
        json.writeStringField("explanation", finding.arithmetic());
    }

    private static void writeCounts(JsonGenerator json, List<CheckedFile> files, List<Finding> findings)
            throws IOException {
        int submissions = files.stream().mapToInt(file -> Math.max(1, file.forms().size())).sum();
        json.writeObjectFieldStart("counts");
        json.writeNumberField("submissions", submissions);
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(finding -> finding.severity() == severity).count();
            json.writeNumberField(severity.name(), count);
        }
        json.writeEndObject();
    }
}
