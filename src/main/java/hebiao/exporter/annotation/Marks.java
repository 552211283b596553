package hebiao.exporter.annotation;

import hebiao.consolidation.CheckedFile;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells to mark, by sheet and cell: each with its worst colour and its comment. */
final class Marks {

    /** One cell's mark. */
    record Mark(MarkColour colour, Note note) {
    }

    private final Map<String, SortedMap<CellRef, Mark>> sheets = new HashMap<>();

    Marks(CheckedFile file, Rulebook rulebook, Language language) {
        Map<String, SortedMap<CellRef, List<Finding>>> found = new HashMap<>();
        for (Finding finding : file.allFindings()) {
            if (finding.place().sheet() != null && finding.place().cell() != null) {
                found.computeIfAbsent(finding.place().sheet(), sheet -> new TreeMap<>())
                        .computeIfAbsent(finding.place().cell(), cell -> new ArrayList<>()).add(finding);
            }
        }
        found.forEach((sheet, cells) -> cells.forEach((cell, findings) -> {
            findings.sort(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()));
            sheets.computeIfAbsent(sheet, name -> new TreeMap<>()).put(cell,
                    new Mark(MarkColour.of(findings.get(0).severity()), Note.of(findings, rulebook, language)));
        }));
    }

    /** The marks of a sheet in reading order. */
    SortedMap<CellRef, Mark> on(String sheet) {
        return sheets.getOrDefault(sheet, Collections.emptySortedMap());
    }
}
