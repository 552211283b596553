package hebiao.importer;

import hebiao.finding.Rule;
import hebiao.form.CellRef;
import hebiao.grid.Book;
import hebiao.grid.BookFormat;
import hebiao.grid.Oddity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of how a workbook is stored: S19 of its name, S20 and S21 of single cells. */
final class BookFindings {

    /** So many cells are named; more would hide the rest of the sentence. */
    private static final int NAMED_MOST = 8;
    private static final Map<Oddity.Kind, String> RULES =
            Map.of(Oddity.Kind.FORBIDDEN_CHARACTERS, "S20", Oddity.Kind.DOUBLED, "S21");
    private static final Map<BookFormat, Set<String>> OTHER_NAMES =
            Map.of(BookFormat.XLSX, Set.of("xls"), BookFormat.XLS, Set.of("xlsx", "xlsm"));

    private final Book book;

    BookFindings(Book book) {
        this.book = book;
    }

    /** Says when a file is named as another format than it is of; it is read all the same. */
    void sayName(String file, StructuralFindings findings) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OTHER_NAMES.get(book.format()).contains(extension)) {
            findings.say("S19", Rule.DEFAULT_MESSAGE, null, null, extension,
                    Map.of("format", book.format().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Says of one sheet what is odd about its cells: one finding a kind, at the first cell. */
    void sayCells(String sheet, StructuralFindings findings) {
        for (Oddity.Kind kind : Oddity.Kind.values()) {
            List<Oddity> odd = book.oddities().stream()
                    .filter(one -> one.kind() == kind && one.sheet().equals(sheet)).toList();
            if (!odd.isEmpty()) {
                String cells = odd.stream().map(Oddity::at).distinct().sorted().limit(NAMED_MOST)
                        .map(CellRef::toString).collect(Collectors.joining("、"));
                long count = odd.stream().map(Oddity::at).distinct().count();
                Oddity first = odd.stream().min(Comparator.comparing(Oddity::at)).orElseThrow();
                findings.say(RULES.get(kind), count > NAMED_MOST ? "many" : Rule.DEFAULT_MESSAGE, first.at(), null,
                        first.before(),
                        Map.of("cells", cells, "count", String.valueOf(count)));
            }
        }
    }
}
