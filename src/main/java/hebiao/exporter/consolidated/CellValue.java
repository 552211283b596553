package hebiao.exporter.consolidated;

import hebiao.exporter.AnnotatedPaths;
import hebiao.finding.Language;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What stands in a cell that we write. */
sealed interface CellValue {

    CellValue NOTHING = new Words("");

    /** The text that decides the cell's width and height. */
    String shown();

    /** Text. */
    record Words(String shown) implements CellValue {
    }

    /** A word in the colour of a severity. */
    record Grave(String shown, Severity severity) implements CellValue {
        static Grave of(Severity severity) {
            return new Grave(severity.name(Language.ZH), severity);
        }
    }

    /** A figure. */
    record Figure(BigDecimal value) implements CellValue {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** A live formula with the value it has now; the value is text, or a figure, never another formula. */
    record Formula(String formula, CellValue cached) implements CellValue {
        @Override
        public String shown() {
            return cached.shown();
        }
    }

    /** Text that leads to a cell of this workbook, as {@code '汇总'!H7}. */
    record CellLink(String shown, String target) implements CellValue {
    }

    /** Text that leads to a file by a relative, percent-encoded address. */
    record FileLink(String shown, String address) implements CellValue {
    }

    static CellValue words(String text) {
        return text == null ? NOTHING : new Words(text);
    }

    static CellValue number(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    /** A field of a form: its number if one was read, else what the form says. */
    static CellValue number(Entry<BigDecimal> entry, UnaryOperator<BigDecimal> change) {
        return entry.isFilled() ? new Figure(change.apply(entry.value())) : words(entry.text());
    }

    static CellValue number(Entry<BigDecimal> entry) {
        return number(entry, UnaryOperator.identity());
    }

    static CellValue text(Entry<String> entry) {
        return words(entry.isFilled() ? entry.value() : entry.text());
    }

    /** A submitted file's name, leading to its annotated copy where there is one. */
    static CellValue annotatedCopy(String file, Map<String, String> annotated) {
        String path = annotated.get(file);
        return path == null ? words(file) : new FileLink(file, AnnotatedPaths.address(path));
    }
}
