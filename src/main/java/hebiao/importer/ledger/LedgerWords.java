package hebiao.importer.ledger;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hebiao.finding.Text;
import hebiao.form.Normalised;
import hebiao.ledger.BudgetLine;
import hebiao.ledger.FundSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ledgers.yaml}: the names of columns and the words that ledgers use, as finance systems write them. */
record LedgerWords(
        Map<String, List<String>> columns,
        Map<String, Kind> ledgers,
        Map<FundSource, List<String>> sources,
        Map<BudgetLine.Kind, List<String>> kinds,
        List<String> totals,
        List<String> subtotals,
        List<String> footers,
        Map<String, BigDecimal> units) {

    /**
     * One kind of ledger.
     *
     * @param required columns without which it is not the ledger meant
     * @param optional columns that are read where they are
     * @param amount the column that a 合计 adds up; null when there is none
     * @param fillDown columns in which a blank means the same as above; null when there is none
     */
    record Kind(Text name, List<String> required, List<String> optional, String amount, List<String> fillDown) {

        Kind {
            fillDown = fillDown == null ? List.of() : fillDown;
        }
    }

    private static final LedgerWords SHIPPED = load();
    /** What may stand behind 合计: its count, its unit, a colon. */
    private static final Pattern BEHIND_TOTAL = Pattern.compile("[::]?(?:\\(.*\\)|\\d+[笔条项个行户]?)?");

    private static final Pattern UNIT_NOTE = Pattern.compile("单位[::]?(人民币元|[千万亿]?元)");

    static LedgerWords shipped() {
        return SHIPPED;
    }

    private static LedgerWords load() {
        YAMLMapper yaml = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (InputStream in = LedgerWords.class.getResourceAsStream("/hebiao/ledgers.yaml")) {
            return yaml.readValue(in, LedgerWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key whose words have this text among them, if one has. */
    static <K> Optional<K> meaning(Map<K, List<String>> words, String text) {
        // most lines of a million use the very word, and normalising is what costs
        Optional<K> exact = keyOf(words, text);
        return exact.isPresent() ? exact : keyOf(words, Normalised.of(text));
    }

    private static <K> Optional<K> keyOf(Map<K, List<String>> words, String said) {
        for (Map.Entry<K, List<String>> entry : words.entrySet()) {
            if (entry.getValue().contains(said)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    boolean isTotal(String text) {
        return begins(totals, text);
    }

    boolean isSubtotal(String text) {
        return begins(subtotals, text);
    }

    boolean isFooter(String text) {
        String said = Normalised.of(text);
        return footers.stream().anyMatch(said::startsWith);
    }

    private static boolean begins(Collection<String> words, String text) {
        String said = Normalised.of(text);
        return words.stream().filter(said::startsWith)
                .anyMatch(word -> BEHIND_TOTAL.matcher(said.substring(word.length())).matches());
    }

    /** The unit that a text names ({@code 单位:万元}), if it names one. */
    Optional<String> unitName(String text) {
        Matcher named = UNIT_NOTE.matcher(Normalised.of(text));
        return named.find() && units.containsKey(named.group(1)) ? Optional.of(named.group(1)) : Optional.empty();
    }
}
