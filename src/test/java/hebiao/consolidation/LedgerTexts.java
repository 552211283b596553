package hebiao.consolidation;

import static java.nio.charset.StandardCharsets.UTF_8;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Ledgers as rows of texts under their usual columns; they are read as files that a finance system exports. */
final class LedgerTexts {

    static final String ROSTER = "项目库";
    static final String BUDGET = "预算指标";
    static final String PAYMENTS = "支付明细";
    static final String TARGETS = "绩效目标";
    private static final Map<String, List<String>> COLUMNS = Map.of(
            ROSTER, List.of("项目编码", "项目名称", "主管部门", "实施单位", "年度", "填报截止日", "收到日期", "免报原因"),
            BUDGET, List.of("项目编码", "项目名称", "资金来源", "指标类型", "金额(元)", "下达日期", "文号"),
            PAYMENTS, List.of("支付日期", "凭证号", "项目编码", "项目名称", "资金来源", "收款人", "金额(元)", "摘要"),
            TARGETS, List.of("项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "分值"));

    private final Map<String, List<Map<String, String>>> lines = new LinkedHashMap<>();

    LedgerTexts() {
        List.of(ROSTER, BUDGET, PAYMENTS, TARGETS).forEach(ledger -> lines.put(ledger, new ArrayList<>()));
    }

    /** Adds a line; one text for each column. */
    void add(String ledger, String... values) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            line.put(COLUMNS.get(ledger).get(at), values[at]);
        }
        lines.get(ledger).add(line);
    }

    /** The lines of a ledger, each by its columns; they may be changed. */
    List<Map<String, String>> lines(String ledger) {
        return lines.get(ledger);
    }

    static boolean hasColumn(String ledger, String column) {
        return COLUMNS.get(ledger).contains(column);
    }

    /** The ledger is not given. */
    void remove(String ledger) {
        lines.remove(ledger);
    }

    /** Puts the lines of every ledger into another order. */
    void shuffle(Random random) {
        lines.values().forEach(all -> Collections.shuffle(all, random));
    }

    /** Reads them. */
    Ledgers read(Rulebook rulebook) throws LedgerProblem {
        LedgerReader reader = new LedgerReader(rulebook);
        List<Finding> findings = new ArrayList<>();
        return new Ledgers(read(ROSTER, reader::roster, findings), read(BUDGET, reader::budget, findings),
                read(PAYMENTS, reader::payments, findings), read(TARGETS, reader::targets, findings), findings);
    }

    private interface Reading<T> {
        LedgerReader.Read<T> of(List<LedgerFile> files) throws LedgerProblem;
    }

    private <T> Optional<T> read(String ledger, Reading<T> reading, List<Finding> findings) throws LedgerProblem {
        if (!lines.containsKey(ledger)) {
            return Optional.empty();
        }
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS.get(ledger))).append('\n');
        lines.get(ledger).forEach(line -> csv.append(String.join(",", line.values())).append('\n'));
        LedgerReader.Read<T> read = reading.of(List.of(LedgerFile.of(ledger, csv.toString().getBytes(UTF_8))));
        findings.addAll(read.findings());
        return Optional.of(read.ledger());
    }
}
