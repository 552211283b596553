package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Nfkc;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import hebiao.template.FieldDefinition;
import hebiao.template.FieldType;
import hebiao.template.FoundField;
import hebiao.template.Reading;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads the value of a field from its cell, and says what is odd about it (S06–S09, S12, S16). */
final class FieldReader {

    private static final int MONTHS = 12;

    private final Reading reading;
    private final Grid grid;
    private final Template template;
    private final TemplateSettings settings;
    private final SheetStack stack;
    private final StructuralFindings findings;
    private final Placeholders placeholders;

    FieldReader(Reading reading, SheetStack stack, Template template, StructuralFindings findings) {
        this.reading = reading;
        this.grid = reading.grid();
        this.template = template;
        this.settings = template.settings();
        this.stack = stack;
        this.findings = findings;
        this.placeholders = new Placeholders(settings.instructions());
    }

    /** The entry of a field whose place is certain. */
    Entry<?> read(FieldPath path, FoundField found) {
        FieldDefinition definition = template.definition(path, reading.units().get(path));
        Cell cell = found.inline() == null ? grid.at(found.cell()) : Cell.text(found.cell(), found.inline());
        Cell own = grid.at(found.cell());
        if (found.inline() == null && own.formula() != null) {
            Optional<Cell> computed = formula(path, own, definition);
            if (computed.isEmpty()) {
                return Entry.unreadable("=" + own.formula(), own.at());
            }
            cell = computed.get();
        }
        if (cell.kind() == CellKind.ERROR) {
            findings.say("S09", cell.at(), path, cell.text(), Map.of());
            return Entry.unreadable(cell.text(), cell.at());
        }
        Entry<?> entry = switch (definition.type()) {
            case TEXT -> text(path, cell);
            case TICK -> tick(path, cell);
            case UNIT -> unit(path, cell);
            case NUMBER, YEAR, MONTH -> number(path, cell, definition, found.inline() != null);
        };
        if (definition.required() && entry.saysNothing()) {
            findings.say("S06", cell.at(), path, cell.isEmpty() ? null : cell.text(), Map.of());
        }
        return entry;
    }

    /** A formula's result: the cached one, or computed from this sheet; empty, and said, when it has neither. */
    private Optional<Cell> formula(FieldPath path, Cell cell, FieldDefinition definition) {
        Optional<Cell> result = cell.kind() == CellKind.BLANK ? evaluated(cell) : Optional.of(cell);
        if (result.isEmpty()) {
            findings.say("S06", "formula", cell.at(), path, "=" + cell.formula(), Map.of());
        } else if (!definition.formula()) {
            findings.say("S12", cell.at(), path, "=" + cell.formula(), Map.of("value", result.get().text()));
        }
        return result;
    }

    /** Formulas speak of cells as their own sheet counts them. */
    private Optional<Cell> evaluated(Cell cell) {
        Grid own = stack.sheets().size() == 1 ? grid : stack.sheets().get(stack.sheetOf(cell.at().row()));
        return new ShortFormulas(own).evaluate(cell);
    }

    private Entry<String> text(FieldPath path, Cell cell) {
        String text = cell.text().strip();
        if (text.isEmpty()) {
            return Entry.blank(cell.at());
        }
        if (placeholders.isPlaceholder(text)) {
            findings.say("S16", cell.at(), path, text, Map.of());
        }
        if (path.equals(FieldPath.GRADE) && settings.blankMarks().contains(text)) {
            return Entry.noValue(text, cell.at());
        }
        return Entry.filled(text, text, cell.at());
    }

    /** Ticked is filled; a mark that says no, such as an empty box, is no value, like a blank. */
    private Entry<Boolean> tick(FieldPath path, Cell cell) {
        String text = Nfkc.of(cell.text().strip());
        if (text.isEmpty()) {
            return Entry.blank(cell.at());
        }
        if (settings.ticks().yes().contains(text)) {
            return Entry.filled(cell.text().strip(), true, cell.at());
        }
        if (settings.ticks().no().contains(text) || settings.blankMarks().contains(text)) {
            return Entry.noValue(cell.text().strip(), cell.at());
        }
        findings.say("S07", "tick", cell.at(), path, cell.text().strip(), Map.of());
        return Entry.unreadable(cell.text().strip(), cell.at());
    }

    private Entry<String> unit(FieldPath path, Cell cell) {
        String text = cell.text().strip();
        if (text.isEmpty()) {
            return Entry.blank(cell.at());
        }
        if (MoneyUnit.of(text).isEmpty()) {
            findings.say("S04", "unit", cell.at(), path, text, Map.of("unit", settings.moneyUnit().label()));
            return Entry.unreadable(text, cell.at());
        }
        return Entry.filled(text, text, cell.at());
    }

    /** @param besideItsLabel in one cell with it, where no number can be but as text */
    private Entry<?> number(FieldPath path, Cell cell, FieldDefinition definition, boolean besideItsLabel) {
        CellRef at = cell.at();
        String text = cell.text().strip();
        if (cell.kind() == CellKind.NUMBER) {
            return entry(path, cell.text(), cell.number(), definition, at);
        }
        if (text.isEmpty()) {
            return Entry.blank(at);
        }
        if (settings.blankMarks().contains(text)) {
            return Entry.noValue(text, at);
        }
        Optional<BigDecimal> number = cell.kind() == CellKind.TEXT
                ? NumberText.parse(cell.text(), definition.percent()) : Optional.empty();
        if (number.isEmpty()) {
            findings.say("S07", at, path, text, Map.of());
            return Entry.unreadable(text, at);
        }
        if (definition.type() == FieldType.NUMBER && !besideItsLabel) {
            findings.say("S08", at, path, cell.text(), Map.of("value", number.get().toPlainString()));
        }
        return entry(path, cell.text(), number.get(), definition, at);
    }

    private Entry<?> entry(FieldPath path, String text, BigDecimal number, FieldDefinition definition, CellRef at) {
        if (definition.type() == FieldType.NUMBER) {
            return new Entry<>(EntryState.FILLED, text, definition.toFormUnit(number, settings.moneyUnit()), at);
        }
        Optional<Integer> whole = whole(number).filter(one -> definition.type() != FieldType.MONTH || one >= 1
                && one <= MONTHS);
        if (whole.isEmpty()) {
            findings.say("S07", at, path, text, Map.of());
            return Entry.unreadable(text, at);
        }
        return Entry.filled(text, whole.get(), at);
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
