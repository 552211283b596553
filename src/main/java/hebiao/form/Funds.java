package hebiao.form;

import java.util.List;
import java.util.Optional;

/**
 * 项目资金: the total line and its sources, in printed order.
 *
 * @param lines every line that the template has, {@code total} among them
 */
public record Funds(List<FundLine> lines) {

    public static final String TOTAL = "total";

    public Funds {
        lines = List.copyOf(lines);
    }

    /** The line of 年度资金总额, if the template has one. */
    public Optional<FundLine> total() {
        return line(TOTAL);
    }

    /** A line by its name. */
    public Optional<FundLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    /** The lines that add up to the total: 当年财政拨款, 上年结转资金, 其他资金 and what a template adds. */
    public List<FundLine> sources() {
        return lines.stream().filter(line -> !line.name().equals(TOTAL)).toList();
    }
}
