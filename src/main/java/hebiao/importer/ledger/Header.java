package hebiao.importer.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The header of a sheet: where the columns stand.
 *
 * @param line the line of its lowest row, counted from 1
 * @param columns the index of each column that was found, by its key in {@code ledgers.yaml}
 * @param names the name of each of these as printed
 * @param unit what the name of the unit says of the amounts; null when it says nothing
 * @param yuan how many 元 one unit of the amounts is
 */
record Header(int line, Map<String, Integer> columns, Map<String, String> names, String unit, BigDecimal yuan) {

    /** Whether one unit of the amounts is 元. */
    boolean inYuan() {
        return yuan.equals(BigDecimal.ONE);
    }

    /** Whether a row repeats the header, as systems print it on each page. */
    boolean isRepeatedBy(String[] cells, List<String> required) {
        for (String key : required) {
            int column = columns.get(key);
            boolean same = column < cells.length && cells[column] != null
                    && names.get(key).equals(cells[column].strip());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
