package hebiao.importer.ledger;

import hebiao.form.Normalised;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the header among the first rows: below title rows, in one row or, with merged cells, in up to three. */
final class HeaderSearch {

    /** Titles, dates and conditions of the export never take more rows. */
    static final int MOST_ROWS = 50;
    private static final int DEEPEST = 3;
    /** A longer text is no column's name, and is not looked at: it may be a megabyte, in every cell. */
    private static final int LONGEST_NAME = 100;
    private static final Pattern MARKS = Pattern.compile("^[*]+|[*::]+$");
    private static final Pattern BRACKET = Pattern.compile("\\((?:单位[::]?)?([^()]*)\\)$");

    private final LedgerWords words;
    private final LedgerWords.Kind ledger;
    private final List<String> keys;
    private final List<String[]> above = new ArrayList<>();
    private final Map<String, String> twice = new HashMap<>();
    private String unitNote;
    private List<String> nearest = List.of();
    private int nearestHits = -1;

    HeaderSearch(LedgerWords words, LedgerWords.Kind ledger) {
        this.words = words;
        this.ledger = ledger;
        this.keys = Stream.concat(ledger.required().stream(), ledger.optional().stream()).toList();
    }

    /** The header, if this row completes it. */
    Optional<Header> offer(int line, String[] cells) {
        String[] names = new String[0];
        for (int depth = 0; depth < DEEPEST && depth <= above.size(); depth++) {
            names = depth == 0 ? cells : under(above.get(above.size() - depth), names);
            Map<String, Integer> columns = columns(names);
            if (columns.isEmpty()) {
                break;
            }
            if (columns.keySet().containsAll(ledger.required())) {
                return Optional.of(header(line, names, columns));
            }
            remember(names, columns.size());
        }
        remember(cells, 0);
        Arrays.stream(cells).filter(text -> text != null && text.length() <= LONGEST_NAME)
                .filter(text -> words.unitName(text).isPresent()).forEach(text -> unitNote = text);
        above.add(cells);
        return Optional.empty();
    }

    /** The names of the row that came nearest to a header. */
    List<String> nearest() {
        return nearest;
    }

    int nearestHits() {
        return Math.max(nearestHits, 0);
    }

    /** The canonical names of required columns that the nearest row does not have. */
    List<String> missing() {
        Map<String, Integer> found = columns(nearest.toArray(String[]::new));
        return ledger.required().stream().filter(key -> !found.containsKey(key))
                .map(key -> words.columns().get(key).get(0)).toList();
    }

    /** The name of a needed column that the header has twice, if it has one. */
    Optional<String> ambiguous(Header header) {
        return header.columns().keySet().stream().filter(twice::containsKey).map(twice::get).findFirst();
    }

    private void remember(String[] names, int hits) {
        List<String> filled = Arrays.stream(names).filter(name -> name != null && !name.isBlank())
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name.strip())
                .toList();
        if (hits > nearestHits || hits == nearestHits && hits == 0 && filled.size() > nearest.size()) {
            nearest = filled;
            nearestHits = hits;
        }
    }

    /** A cell merged over two rows has its name in the upper one. */
    private static String[] under(String[] upper, String[] lower) {
        String[] names = Arrays.copyOf(lower, Math.max(upper.length, lower.length));
        for (int at = 0; at < upper.length; at++) {
            names[at] = names[at] == null || names[at].isBlank() ? upper[at] : names[at];
        }
        return names;
    }

    private Map<String, Integer> columns(String[] names) {
        Map<String, Integer> columns = new HashMap<>();
        twice.clear();
        for (String key : keys) {
            List<String> synonyms = words.columns().get(key);
            int best = synonyms.size();
            for (int at = 0; at < names.length; at++) {
                int rank = rank(synonyms, names[at]);
                if (rank >= 0 && rank < best) {
                    best = rank;
                    columns.put(key, at);
                    twice.remove(key);
                } else if (rank >= 0 && rank == best) {
                    twice.put(key, names[at].strip());
                }
            }
        }
        return columns;
    }

    private static int rank(List<String> synonyms, String name) {
        if (name == null || name.length() > LONGEST_NAME || name.isBlank()) {
            return -1;
        }
        String plain = MARKS.matcher(Normalised.of(name)).replaceAll("");
        int whole = synonyms.indexOf(plain);
        return whole >= 0 ? whole : synonyms.indexOf(BRACKET.matcher(plain).replaceFirst(""));
    }

    private Header header(int line, String[] names, Map<String, Integer> columns) {
        Map<String, String> printed = new HashMap<>();
        columns.forEach((key, at) -> printed.put(key, names[at].strip()));
        String unit = ledger.amount() == null ? null : unit(printed.get(ledger.amount()));
        BigDecimal yuan = unit == null ? BigDecimal.ONE : words.units().get(unit);
        return new Header(line, columns, printed, unit, yuan);
    }

    private String unit(String amountName) {
        Matcher bracket = BRACKET.matcher(MARKS.matcher(Normalised.of(amountName)).replaceAll(""));
        if (bracket.find() && words.units().containsKey(bracket.group(1))) {
            return bracket.group(1);
        }
        return unitNote == null ? null : words.unitName(unitNote).orElse(null);
    }
}
