package hebiao.importer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hebiao.finding.Answers;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.FindingMark;
import hebiao.finding.TrailHead;
import hebiao.form.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code answers.json}: what departments answered to the doubts of a month. */
public final class AnswersFile {

    /** The newest format that is understood. */
    public static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** An answer as the file has it; {@code occurrence} is left out for the first. */
    private record Written(String rule, String file, String sheet, String cell, String field, String reported,
            Integer occurrence, String text, String author, String written) {

        DoubtAnswer answer() {
            FindingMark mark = new FindingMark(rule, file, sheet, cell, field, reported,
                    occurrence == null ? 1 : occurrence);
            return new DoubtAnswer(mark, text.strip(), author, Instant.parse(written));
        }
    }

    /** The whole file. */
    private record Content(int format, String period, TrailHead trail, List<Written> answers) {
    }

    private AnswersFile() {
    }

    /**
     * Reads the answers of a month.
     *
     * @throws AnswersProblem when the file is damaged, none of ours, newer than this program or of another month, or
     *     when an answer is too short or the second to its finding
     * @throws IOException when it cannot be read at all
     */
    public static Answers read(Path file, Period now) throws IOException {
        String name = file.toString();
        Content content = content(name, Files.readAllBytes(file));
        Period period = period(name, content.period());
        if (!period.equals(now)) {
            throw AnswersProblem.otherPeriod(name, period, now);
        }
        List<DoubtAnswer> answers = new ArrayList<>();
        Set<FindingMark> answered = new HashSet<>();
        for (Written one : content.answers()) {
            int number = answers.size() + 1;
            DoubtAnswer answer = answer(name, number, one);
            if (!DoubtAnswer.isLongEnough(answer.text())) {
                throw AnswersProblem.length(name, number);
            }
            if (!answered.add(answer.finding())) {
                throw AnswersProblem.twice(name, number, answer.finding());
            }
            answers.add(answer);
        }
        return new Answers(period, content.trail(), answers);
    }

    private static Content content(String name, byte[] bytes) throws IOException {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.path("format").isInt() || !json.path("period").isTextual() || !json.path("answers").isArray()) {
                throw AnswersProblem.other(name);
            }
            if (json.path("format").intValue() > FORMAT) {
                throw AnswersProblem.newer(name, json.path("format").intValue());
            }
            return JSON.treeToValue(json, Content.class);
        } catch (JsonMappingException e) {
            throw AnswersProblem.damaged(name, e.getPath().stream()
                    .map(part -> part.getFieldName() != null ? part.getFieldName() : "#" + (part.getIndex() + 1))
                    .collect(Collectors.joining(".")));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw AnswersProblem.damaged(name, place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    private static Period period(String name, String text) throws AnswersProblem {
        try {
            return Period.of(text);
        } catch (IllegalArgumentException e) {
            throw AnswersProblem.damaged(name, "period");
        }
    }

    private static DoubtAnswer answer(String name, int number, Written one) throws AnswersProblem {
        try {
            return one.answer();
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw AnswersProblem.damaged(name, "answers.#" + number);
        }
    }
}
