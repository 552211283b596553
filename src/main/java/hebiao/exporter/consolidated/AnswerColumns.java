package hebiao.exporter.consolidated;

import hebiao.finding.DoubtAnswer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** 说明 in a table: what was said, who said it and when. */
final class AnswerColumns {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private AnswerColumns() {
    }

    /** @param answer of a row; empty where there is none */
    static <T> List<Column<T>> of(Function<T, Optional<DoubtAnswer>> answer) {
        return List.of(
                Column.of("说明", 36, Kind.TEXT, row -> words(answer.apply(row).map(DoubtAnswer::text))),
                Column.of("说明人", 10, Kind.WORD, row -> words(answer.apply(row).map(DoubtAnswer::author))),
                Column.of("说明时间", 16, Kind.WORD,
                        row -> words(answer.apply(row).map(DoubtAnswer::written).map(MOMENT::format))));
    }

    private static CellValue words(Optional<String> text) {
        return CellValue.words(text.orElse(null));
    }
}
