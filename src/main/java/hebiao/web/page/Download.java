package hebiao.web.page;

import hebiao.exporter.PlainTable;
import hebiao.exporter.consolidated.PlainWorkbook;
import hebiao.finding.Messages;
import hebiao.finding.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lists to take away: the route's {@code {format}} is csv or xlsx. */
public final class Download {

    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {
    }

    /** The columns of a list, in their order: the width of each in digits by the key of its name. */
    public static List<PlainTable.Column> columns(Messages words, Map<String, Integer> widths) {
        return widths.entrySet().stream().map(one -> new PlainTable.Column(words.of(one.getKey()), one.getValue()))
                .toList();
    }

    /**
     * A list as the visit wants it.
     *
     * @param name of the file, without its ending
     */
    public static Answer of(Visit visit, String name, PlainTable table, LocalDate today, Rulebook rulebook) {
        return switch (visit.part("format")) {
            case "csv" -> new Answer.Download(name + ".csv", "text/csv; charset=utf-8",
                    table.csv().getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> new Answer.Download(name + ".xlsx", XLSX,
                    PlainWorkbook.of(List.of(table), today, rulebook));
            default -> Answer.nowhere();
        };
    }
}
