package hebiao.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What short texts come to, kept for the next that asks: {@code ≥90%} stands in every form, and several rules read the
 * same cell. Of long texts nothing is kept, and of short ones no more than some thousands. For all threads.
 *
 * @param <T> what a text comes to
 */
public final class KnownTexts<T> {

    private static final int MOST = 4096;
    private static final int SHORT = 64;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> read;

    /** @param read the same for the same text, and never null */
    public KnownTexts(Function<String, T> read) {
        this.read = read;
    }

    /** What a text comes to. */
    public T of(String text) {
        if (text.length() > SHORT) {
            return read.apply(text);
        }
        T value = known.get(text);
        if (value == null) {
            value = read.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
