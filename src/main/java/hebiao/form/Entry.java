package hebiao.form;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a form: the text as typed, the value as read and the cell it stands in.
 *
 * @param state what became of the field
 * @param text the text as the cell shows it; null when blank or absent
 * @param value the value; not null exactly when the state is {@link EntryState#FILLED}
 * @param cell the top-left cell of the merge in which the field lies; null when the entry came from no sheet
 */
public record Entry<T>(EntryState state, String text, T value, CellRef cell) {

    public Entry {
        Objects.requireNonNull(state);
        if ((state == EntryState.FILLED) != (value != null)) {
            throw new IllegalArgumentException("an entry has a value exactly when it is filled: " + state + " "
                    + value);
        }
    }

    public static <T> Entry<T> filled(String text, T value, CellRef cell) {
        return new Entry<>(EntryState.FILLED, text, value, cell);
    }

    public static <T> Entry<T> blank(CellRef cell) {
        return new Entry<>(EntryState.BLANK, null, null, cell);
    }

    public static <T> Entry<T> noValue(String text, CellRef cell) {
        return new Entry<>(EntryState.NO_VALUE, text, null, cell);
    }

    public static <T> Entry<T> unreadable(String text, CellRef cell) {
        return new Entry<>(EntryState.UNREADABLE, text, null, cell);
    }

    public static <T> Entry<T> absent() {
        return new Entry<>(EntryState.ABSENT, null, null, null);
    }

    /** True when a value was read. */
    public boolean isFilled() {
        return state == EntryState.FILLED;
    }

    /** True when the cell is there and says nothing: empty, or a mark that stands for no value. */
    public boolean saysNothing() {
        return state == EntryState.BLANK || state == EntryState.NO_VALUE;
    }

    /** The value, if one was read. */
    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /** The same entry with its value, if any, turned into another. */
    public <R> Entry<R> map(Function<? super T, ? extends R> change) {
        return new Entry<>(state, text, value == null ? null : change.apply(value), cell);
    }
}
