package hebiao.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import hebiao.finding.TrailHead;
import java.util.List;
import java.util.Objects;

/**
 * manifest.json: what a month was made of and what was made, enough to make it again and to see whether it still is the
 * same. There is no time in it, and no place on this machine but in a path that cannot be written otherwise.
 *
 * @param format of this file; a program refuses one that is newer than it knows
 * @param version of the program
 * @param period {@code 2024-12}
 * @param trail how far the audit trail had come when the answers to doubts were taken from it; null for none
 * @param options what was chosen that changes the outcome, beside the inputs
 * @param templates every template that was tried, each with its policy
 * @param inputs every file that was read
 * @param outputs every file that was written, but for this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(int format, String version, String period, TrailHead trail, Options options,
        List<Template> templates, List<Input> inputs, List<Output> outputs) {

    /** The newest format that is understood; with answers, an audit trail's head or templates of one's own. */
    public static final int FORMAT = 2;
    /** The format of a month without any of them, as older programs know it. */
    public static final int PLAIN = 1;

    public Manifest {
        Objects.requireNonNull(version);
        Objects.requireNonNull(period);
        Objects.requireNonNull(options);
        templates = List.copyOf(templates);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Options that change the outcome.
     *
     * @param lang the language of messages, {@code zh} or {@code en}
     * @param template the id of the one template of the product that was named; null when none was
     * @param policy the name of the one policy of the product that was named; null when none was
     * @param ownTemplates whether the templates among the inputs were tried beside those of the product; null for no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Options(String lang, String template, String policy, Boolean ownTemplates) {
    }

    /**
     * One template that was tried.
     *
     * @param sha256 of its workbook
     * @param settingsSha256 of its {@code template.yaml}
     */
    public record Template(String id, String version, String sha256, String settingsSha256, PolicyMark policy) {
    }

    /** The policy of a template. */
    public record PolicyMark(String id, String version, String sha256) {
    }

    /** What an input is. */
    public enum Kind {
        FORM, ROSTER, BUDGET, PAYMENTS, TARGETS, PREVIOUS, ANSWERS, TEMPLATE, POLICY,
        /** Of the folder policies beside a template of one's own. */
        SHARED_POLICY
    }

    /**
     * One file that was read.
     *
     * @param name as messages have it
     * @param path where it lies, or the zip that it is in; relative to the folder of the manifest where that is
     *     possible
     * @param entry its name in the zip; null when it is in none
     * @param occurrence which of the entries of that name; null for the first
     * @param sha256 of its bytes; null when they could not be read
     * @param size in bytes; null when they could not be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(Kind kind, String name, String path, String entry, Integer occurrence, String sha256,
            Long size) {

        public Input {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(path);
        }
    }

    /**
     * One file that was written.
     *
     * @param path relative to the folder of the manifest, with {@code /}
     */
    public record Output(String path, String sha256, long size) {

        public Output {
            Objects.requireNonNull(path);
            Objects.requireNonNull(sha256);
        }
    }
}
