package hebiao.exporter;

import com.fasterxml.jackson.core.JsonGenerator;
import hebiao.finding.Answers;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.FindingMark;
import hebiao.importer.AnswersFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers to doubts as {@code answers.json}, which {@code consolidate --answers} takes. */
public final class AnswersJson {

    private AnswersJson() {
    }

    /** The whole file. */
    public static String of(Answers answers) {
        return PrettyJson.write(json -> {
            json.writeStartObject();
            json.writeNumberField("format", AnswersFile.FORMAT);
            json.writeStringField("period", answers.period().toString());
            if (answers.trail() != null) {
                json.writeObjectFieldStart("trail");
                json.writeNumberField("records", answers.trail().records());
                json.writeStringField("head", answers.trail().head());
                json.writeEndObject();
            }
            writeAll(json, "answers", answers.answers());
            json.writeEndObject();
        });
    }

    static void writeAll(JsonGenerator json, String name, List<DoubtAnswer> answers) throws IOException {
        json.writeArrayFieldStart(name);
        for (DoubtAnswer answer : answers) {
            write(json, answer);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, DoubtAnswer answer) throws IOException {
        FindingMark finding = answer.finding();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("file", finding.file());
        json.writeStringField("sheet", finding.sheet());
        json.writeStringField("cell", finding.cell());
        json.writeStringField("field", finding.field());
        json.writeStringField("reported", finding.reported());
        if (finding.occurrence() > 1) {
            json.writeNumberField("occurrence", finding.occurrence());
        }
        facts(json, answer);
        json.writeEndObject();
    }

    /** The answer to a finding, as a field of it; null where there is none. */
    static void writeTo(JsonGenerator json, Optional<DoubtAnswer> answer) throws IOException {
        if (answer.isEmpty()) {
            json.writeNullField("answer");
            return;
        }
        json.writeObjectFieldStart("answer");
        facts(json, answer.get());
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, DoubtAnswer answer) throws IOException {
        json.writeStringField("text", answer.text());
        json.writeStringField("author", answer.author());
        json.writeStringField("written", answer.written().toString());
    }
}
