package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.ledger.ApprovedIndicator;
import hebiao.ledger.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 绩效目标. */
final class TargetLines implements LineReader<Targets> {

    private final List<ApprovedIndicator> lines = new ArrayList<>();

    @Override
    public void line(Line line) {
        Optional<String> code = line.code();
        Optional<String> level1 = line.needed("level1");
        Optional<String> level3 = line.needed("level3");
        Optional<String> target = line.needed("target");
        Optional<BigDecimal> weight = line.number("weight");
        if (line.isUsable()) {
            String project = line.text("project");
            lines.add(new ApprovedIndicator(code.get(), project, level1.get(), line.text("level2"), level3.get(),
                    target.get(), weight.get(), line.place(project.isEmpty() ? null : project, null)));
        }
    }

    @Override
    public Targets ledger(Place amountColumn) {
        return new Targets(lines);
    }
}
