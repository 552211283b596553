package hebiao.template;

import hebiao.form.CellRef;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong with a template, as facts for a sentence in either language.
 *
 * @param code which mistake it is; the sentences are found by it
 * @param sheet the sheet of template.xlsx; null where the fault is in no cell
 * @param cell the cell, as its sheet counts; null where no one cell is at fault
 * @param line the line of template.yaml, counted from 1; 0 where the fault is not there
 * @param facts what the sentence tells besides, in its order
 */
public record TemplateFault(String code, String sheet, CellRef cell, int line, List<String> facts) {

    public TemplateFault {
        facts = List.copyOf(facts);
    }

    /** A fault of the template as a whole. */
    public static TemplateFault whole(String code, Object... facts) {
        return new TemplateFault(code, null, null, 0, texts(facts));
    }

    static TemplateFault inYaml(String code, int line, Object... facts) {
        return new TemplateFault(code, null, null, line, texts(facts));
    }

    static TemplateFault inSheet(String code, String sheet, CellRef cell, Object... facts) {
        return new TemplateFault(code, sheet, cell, 0, texts(facts));
    }

    private static List<String> texts(Object... facts) {
        return Arrays.stream(facts).map(String::valueOf).toList();
    }
}
