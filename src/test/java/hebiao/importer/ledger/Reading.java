package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.ledger.Budget;
import hebiao.ledger.Payments;
import hebiao.ledger.Roster;
import hebiao.ledger.Targets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads ledgers in tests, and prints what is said of them. */
final class Reading {

    private static final LedgerReader READER = new LedgerReader(Rulebook.shipped());

    private Reading() {
    }

    static List<LedgerFile> file(String name, byte[] bytes) {
        return List.of(LedgerFile.of(name, bytes));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    static LedgerReader.Read<Roster> roster(byte[] bytes) throws LedgerProblem {
        return READER.roster(file("项目库", bytes));
    }

    static LedgerReader.Read<Budget> budget(byte[] bytes) throws LedgerProblem {
        return READER.budget(file("预算指标", bytes));
    }

    static LedgerReader.Read<Payments> payments(byte[] bytes) throws LedgerProblem {
        return READER.payments(file("支付明细", bytes));
    }

    static LedgerReader.Read<Targets> targets(byte[] bytes) throws LedgerProblem {
        return READER.targets(file("绩效目标", bytes));
    }

    /** {@code C5 金额(元): …} a finding; every message is rendered in both languages. */
    static List<String> said(LedgerReader.Read<?> read) {
        return read.findings().stream().map(Reading::said).toList();
    }

    private static String said(Finding finding) {
        Stream.of(Language.values()).forEach(language -> Rulebook.shipped().message(finding, language));
        return finding.place().cell() + " " + finding.place().field() + ": "
                + Rulebook.shipped().message(finding, Language.ZH);
    }
}
