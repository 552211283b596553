package hebiao.ledger;

import java.util.Arrays;
import java.util.Optional;

/** 资金来源: where money comes from, and the fund line of a form that shows it. */
public enum FundSource {
    FISCAL("fiscal", "当年财政拨款"),
    CARRY_OVER("carryOver", "上年结转资金"),
    OTHER("other", "其他资金");

    private final String line;
    private final String label;

    FundSource(String line, String label) {
        this.line = line;
        this.label = label;
    }

    /** The name of the form's fund line, as in {@code funds.<line>.executed}. */
    public String line() {
        return line;
    }

    /** The source as ledgers and forms print it. */
    public String label() {
        return label;
    }

    /** The source of a form's fund line; empty for the total and for lines that a template adds. */
    public static Optional<FundSource> ofLine(String line) {
        return Arrays.stream(values()).filter(source -> source.line.equals(line)).findFirst();
    }
}
