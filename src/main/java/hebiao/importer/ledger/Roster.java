package hebiao.importer.ledger;

import hebiao.finding.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 项目库 as lines. */
public final class Roster {

    private static final List<String> REQUIRED = List.of("项目编码", "项目名称");
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0*)?年?度?");

    private Roster() {
    }

    /**
     * Reads a roster: xlsx, xls, or csv in UTF-8 or GB18030; columns in any order, title rows above the header, a total below.
     *
     * @throws MissingColumns when no row has the names of the columns
     * @throws IOException when the file cannot be read
     */
    public static List<RosterLine> read(byte[] bytes, Limits limits) throws IOException {
        return LedgerTable.read(bytes, REQUIRED, limits).rows().stream()
                .filter(row -> !row.text("项目名称").isEmpty() && !TOTALS.contains(row.text("项目名称")))
                .filter(row -> !TOTALS.contains(row.text("项目编码"))).map(Roster::line).toList();
    }

    private static RosterLine line(LedgerTable.Row row) {
        Matcher year = YEAR.matcher(row.text("年度"));
        return new RosterLine(row.line(), row.text("项目编码"), row.text("项目名称"), row.text("主管部门"), row.text("实施单位"),
                year.matches() ? Integer.valueOf(year.group(1)) : null, row.text("填报截止日"));
    }
}
