package hebiao.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A file changed in a few places: bytes overwritten, cut out, doubled, moved, or words put in that mean something. */
final class Edits {

    private static final int MOST = 6;
    private static final int LONGEST = 200;

    private final Choices choices;
    private final List<byte[]> words;

    /** @param words that mean something in a file of this kind */
    Edits(Choices choices, List<String> words) {
        this.choices = choices;
        this.words = words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    }

    byte[] of(byte[] file) {
        byte[] edited = file;
        for (int more = choices.below(MOST + 1); more > 0; more--) {
            edited = once(edited);
        }
        return edited;
    }

    private byte[] once(byte[] file) {
        int from = choices.below(file.length + 1);
        int to = Math.min(file.length, from + choices.below(LONGEST));
        return switch (choices.below(6)) {
            case 0 -> replaced(file, from, to, new byte[0]);
            case 1 -> replaced(file, from, from, Arrays.copyOfRange(file, from, to));
            case 2 -> replaced(file, from, Math.min(file.length, from + 1), new byte[] {(byte) choices.below(256)});
            case 3 -> replaced(file, from, from, words.get(choices.below(words.size())));
            case 4 -> replaced(file, from, to, words.get(choices.below(words.size())));
            default -> {
                int other = choices.below(file.length + 1);
                yield replaced(file, other, other, Arrays.copyOfRange(file, from, to));
            }
        };
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + by.length);
        bytes.write(file, 0, from);
        bytes.writeBytes(by);
        bytes.write(file, to, file.length - to);
        return bytes.toByteArray();
    }
}
