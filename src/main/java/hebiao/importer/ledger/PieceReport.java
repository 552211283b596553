package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import java.util.List;
import java.util.Map;

/**
 * What is left of a piece of a ledger beside its lines.
 *
 * @param headers of the sheets that begin in it, by the number of the sheet
 * @param amountColumn the header cell of the amounts, where it stands in this piece; null elsewhere
 * @param findings what could not be used of it, in the order of saying
 * @param counts how often each kind was said or counted
 * @param totals what its last sheet comes to; null without a header
 * @param ended whether a 合计 stands in it, below which other words mean other things
 * @param lines how many lines of the ledger are in it, usable or not
 * @param rows how many rows
 */
public record PieceReport(Map<Integer, LedgerTable.SheetHeader> headers, Place amountColumn, List<Finding> findings,
        Map<String, Integer> counts, TotalRows.State totals, boolean ended, long lines, long rows) {
}
