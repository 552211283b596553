package hebiao.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant. */
public final class NearestWord {

    private NearestWord() {
    }

    /** The word that takes the fewest letters to change, add or leave out; of several the first, of none nothing. */
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream().min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** How many letters must be changed, added or left out to make one word of another. */
    public static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
