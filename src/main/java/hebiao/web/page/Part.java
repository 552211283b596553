package hebiao.web.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    private static final String PROJECT = "at";

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

    /** The part of a list of projects that a visit asks for: by its number, or by a project ({@link #at}). */
    public static <T> Part of(Visit visit, List<T> projects, Function<T, String> code) {
        String project = visit.query(PROJECT).orElse("");
        int row = projects.stream().map(code).toList().indexOf(project);
        return row < 0 ? of(visit, "part", USUAL, projects.size())
                : new Part(row / USUAL + 1, USUAL, projects.size());
    }

    /** What leads in the address of such a list to a project that somebody has just decided on. */
    public static String at(String code) {
        return "?" + Query.of(Map.of(PROJECT, code)) + "#p" + code;
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
