package hebiao.importer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.form.EarlierMonth;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.MonthExecution;
import hebiao.form.Period;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.form.Wan;
import hebiao.grid.NumberFormatFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what an earlier month left behind: {@code submissions.json}, and its period from {@code manifest.json}. */
public final class PreviousMonth {

    private static final String SUBMISSIONS = "submissions.json";
    private static final String MANIFEST = "manifest.json";
    private static final Set<String> NUMBERS = Set.of("initialBudget", "fullYearBudget", "executed", "forecast",
            "weight",
            "rate", "score", "totalWeight", "totalScore");

    /** The newest format of a manifest that is understood; a newer one may mean something else by the same names. */
    private static final int NEWEST_FORMAT = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PreviousMonth() {
    }

    /** The folder in which an earlier month left its files, wherever it lies. */
    public interface Folder {

        /** @throws IOException when there is no file of this name, or it cannot be read */
        byte[] bytes(String name) throws IOException;

        /** The path of a file in it, as messages have it. */
        String path(String name);

        /** Its own path, as messages have it. */
        String path();
    }

    private record OnDisk(Path folder) implements Folder {

        @Override
        public byte[] bytes(String name) throws IOException {
            return Files.readAllBytes(folder.resolve(name));
        }

        @Override
        public String path(String name) {
            return folder.resolve(name).toString();
        }

        @Override
        public String path() {
            return folder.toString();
        }
    }

    /** The files that are read of an earlier month's output folder. */
    public static List<Path> files(Path folder) {
        return List.of(folder.resolve(MANIFEST), folder.resolve(SUBMISSIONS));
    }

    /**
     * The forms of an earlier month.
     *
     * @param folder its output folder
     * @param period the present month
     * @throws PreviousProblem when the two files are not there, are none of ours, were made by a newer program, were
     *     changed since, or are of no earlier month
     */
    public static EarlierMonth in(Path folder, Period period) throws PreviousProblem {
        return in(new OnDisk(folder), period);
    }

    /**
     * The same of a folder that need not be on a disk of this machine.
     *
     * @throws PreviousProblem as {@link #in(Path, Period)}
     */
    public static EarlierMonth in(Folder folder, Period period) throws PreviousProblem {
        String manifestFile = folder.path(MANIFEST);
        String file = folder.path(SUBMISSIONS);
        JsonNode manifest = parse(manifestFile, read(folder, MANIFEST));
        if (manifest.path("format").asInt() > NEWEST_FORMAT) {
            throw PreviousProblem.newer(manifestFile, manifest.path("version").asText());
        }
        byte[] bytes = read(folder, SUBMISSIONS);
        JsonNode left = parse(file, bytes);
        JsonNode submissions = left.path("submissions");
        for (JsonNode output : manifest.path("outputs")) {
            if (output.path("path").asText().equals(SUBMISSIONS)
                    && !output.path("sha256").asText().equals(Sha256.of(bytes))) {
                throw PreviousProblem.changed(file);
            }
        }
        if (!submissions.isArray()) {
            throw PreviousProblem.damaged(file, "submissions");
        }
        Period earlier = period(manifest, manifestFile);
        if (earlier.compareTo(period) >= 0) {
            throw PreviousProblem.notEarlier(folder.path(), earlier, period);
        }
        return new EarlierMonth(earlier, SUBMISSIONS, forms(submissions, file), executed(left, file));
    }

    /** What earlier months had executed; none where it was left by a program that did not keep it. */
    private static List<MonthExecution> executed(JsonNode left, String file) throws PreviousProblem {
        List<MonthExecution> months = new ArrayList<>();
        for (JsonNode month : left.path("executed")) {
            try {
                months.add(executed(month));
            } catch (IllegalArgumentException e) {
                throw PreviousProblem.damaged(file, "executed[" + months.size() + "]");
            }
        }
        return months;
    }

    private static MonthExecution executed(JsonNode month) {
        SortedMap<String, Wan> departments = new TreeMap<>();
        month.path("departments").forEach(one -> departments.put(one.path("department").asText(),
                new Wan(NumberFormatFacts.stored(one.path("executed").asText()))));
        return new MonthExecution(Period.of(month.path("period").asText()), departments);
    }

    private static Period period(JsonNode manifest, String file) throws PreviousProblem {
        try {
            return Period.of(manifest.path("period").asText());
        } catch (IllegalArgumentException e) {
            throw PreviousProblem.damaged(file, "period");
        }
    }

    private static byte[] read(Folder folder, String name) throws PreviousProblem {
        try {
            return folder.bytes(name);
        } catch (IOException e) {
            throw PreviousProblem.missing(folder.path(name));
        }
    }

    private static JsonNode parse(String file, byte[] bytes) throws PreviousProblem {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw PreviousProblem.damaged(file, place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr());
        } catch (IOException e) {
            throw PreviousProblem.damaged(file, "1:1");
        }
    }

    private static List<Submission> forms(JsonNode submissions, String file) throws PreviousProblem {
        List<Submission> forms = new ArrayList<>();
        for (int at = 0; at < submissions.size(); at++) {
            try {
                if (submissions.get(at).has("funds")) {
                    forms.add(form(submissions.get(at)));
                }
            } catch (IllegalArgumentException e) {
                throw PreviousProblem.damaged(file, "submissions[" + at + "]");
            }
        }
        return forms;
    }

    private static Submission form(JsonNode one) {
        SubmissionFields fields = new SubmissionFields();
        put(fields, "fiscalYear", one.path("fiscalYear"));
        List.of("projectName", "departmentInCharge", "implementingUnit", "expectedGoal", "actualGoal", "grade",
                "totalWeight", "totalScore").forEach(name -> put(fields, name, one.path(name)));
        for (Map.Entry<String, JsonNode> line : one.path("funds").properties()) {
            line.getValue().properties().forEach(part ->
                    put(fields, "funds." + line.getKey() + "." + part.getKey(), part.getValue()));
        }
        List<Integer> rows = new ArrayList<>();
        for (JsonNode indicator : one.path("indicators")) {
            String path = "indicators[" + rows.size() + "].";
            List.of("level1", "level2", "level3", "target", "actual", "weight", "score", "reason")
                    .forEach(part -> put(fields, path + part, indicator.path(part)));
            rows.add(indicator.path("row").asInt());
        }
        Source source = new Source(one.path("file").asText(), one.path("sheet").asText(), one.path("sha256").asText());
        MoneyUnit unit = MoneyUnit.YUAN.label().equals(one.path("unit").asText()) ? MoneyUnit.YUAN : MoneyUnit.WAN;
        return fields.assemble(source, one.path("template").asText(), unit, rows, null);
    }

    private static void put(SubmissionFields fields, String path, JsonNode value) {
        FieldPath field = new FieldPath(path);
        if (value.isNull() || value.isMissingNode()) {
            fields.put(field, Entry.blank(null));
        } else if (value.isInt()) {
            fields.put(field, Entry.filled(value.asText(), value.asInt(), null));
        } else if (NUMBERS.contains(field.last())) {
            fields.put(field, Entry.filled(value.asText(), NumberFormatFacts.stored(value.asText()), null));
        } else {
            fields.put(field, Entry.filled(value.asText(), value.asText(), null));
        }
    }
}
