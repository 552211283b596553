package hebiao.finding;

import java.time.Instant;
import java.util.Objects;

/**
 * 说明: what a department answers to a doubt in place of a change. An error is mended, not answered.
 *
 * @param author who wrote it
 * @param written when
 */
public record DoubtAnswer(FindingMark finding, String text, String author, Instant written) {

    /** The least that a text must have, in characters: as short as the statistics portal takes it. */
    public static final int SHORTEST = 6;
    /** The most that it may have. */
    public static final int LONGEST = 1000;

    public DoubtAnswer {
        Objects.requireNonNull(finding);
        Objects.requireNonNull(text);
        Objects.requireNonNull(author);
        Objects.requireNonNull(written);
    }

    /** Whether a text is neither too short nor too long for an answer; blanks around it do not count. */
    public static boolean isLongEnough(String text) {
        String plain = text.strip();
        int length = plain.codePointCount(0, plain.length());
        return length >= SHORTEST && length <= LONGEST;
    }
}
