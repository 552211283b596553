package hebiao.exporter.consolidated;

import java.util.function.Function;

/**
 * One column of a sheet of ours.
 *
 * @param header its name
 * @param width in digits
 * @param kind how its cells are printed
 * @param field what it shows of a form (a path, or the part of an indicator); null when it is not a field
 * @param value what a row has in it
 */
record Column<T>(String header, int width, Kind kind, String field, Function<T, CellValue> value) {

    /** The same column by another name. */
    Column<T> called(String other) {
        return new Column<>(other, width, kind, field, value);
    }

    static <T> Column<T> of(String header, int width, Kind kind, Function<T, CellValue> value) {
        return new Column<>(header, width, kind, null, value);
    }
}
