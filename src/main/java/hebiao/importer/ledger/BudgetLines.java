package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.form.Yuan;
import hebiao.ledger.Budget;
import hebiao.ledger.BudgetLine;
import hebiao.ledger.BudgetLine.Kind;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 预算指标. */
final class BudgetLines implements LineReader<Budget> {

    private final LedgerWords words;
    private final List<BudgetLine> lines = new ArrayList<>();

    BudgetLines(LedgerWords words) {
        this.words = words;
    }

    @Override
    public void line(Line line) {
        Optional<String> code = line.code();
        Optional<FundSource> source = line.word("source", words.sources());
        Optional<Kind> kind = line.word("kind", words.kinds());
        Optional<BigDecimal> amount = line.yuan("granted");
        boolean adjusts = kind.isPresent() && kind.get() == Kind.ADJUSTMENT;
        Optional<LocalDate> issued = adjusts ? line.day("issued") : line.optionalDay("issued");
        if (line.isUsable()) {
            String project = line.text("project");
            lines.add(new BudgetLine(code.get(), project, source.get(), kind.get(), new Yuan(amount.get()),
                    issued.orElse(null), line.text("document"), line.place(project.isEmpty() ? null : project, null)));
        }
    }

    @Override
    public Budget ledger(Place amountColumn) {
        return new Budget(lines, amountColumn);
    }
}
