package hebiao.web.page;

import java.util.List;

/**
 * Which part of a long list a page shows: no list is cut off in silence, and no browser gets fifty thousand rows at
 * once.
 *
 * @param number of the part, counted from 1; there may be none of that number
 * @param size how many rows a part has
 * @param count of the rows of the whole list
 */
public record Part(int number, int size, int count) {

    /** As many rows as a browser shows without a pause. */
    public static final int USUAL = 1000;

    /** The part that a visit asks for. */
    public static Part of(Visit visit, String name, int size, int count) {
        return new Part(asked(visit, name), size, count);
    }

    private static int asked(Visit visit, String name) {
        try {
            return Math.max(1, Integer.parseInt(visit.query(name).orElse("1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The part in which a row stands, which is counted from 0. */
    public static Part with(int row, int size, int count) {
        return new Part(row / size + 1, size, count);
    }

    /** How many parts there are. */
    public int parts() {
        return Math.max(1, (count + size - 1) / size);
    }

    /** The first row of the part, counted from 0. */
    public int from() {
        return (int) Math.min(count, (number - 1L) * size);
    }

    /** The row behind its last one. */
    public int to() {
        return (int) Math.min(count, (long) number * size);
    }

    /** The rows of the part. */
    public <T> List<T> of(List<T> all) {
        return all.subList(from(), to());
    }
}
