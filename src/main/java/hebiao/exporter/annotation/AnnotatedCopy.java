package hebiao.exporter.annotation;

import hebiao.consolidation.CheckedFile;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import java.util.Optional;
import java.util.Set;

/**
 * The submitted workbook with each wrong cell coloured and commented and a last sheet 核对结果; everything else as it was.
 * Marks of an earlier annotating go first, so that a copy may be corrected and submitted again as it is.
 */
public final class AnnotatedCopy {

    /** Unreadable, encrypted, beyond the limits. */
    private static final Set<String> NOT_OPENED = Set.of("S01", "S02", "S13");

    private final Rulebook rulebook;
    private final Language language;

    public AnnotatedCopy(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** Whether there can be a copy: the file is a workbook that was opened, even if no form was found in it. */
    public static boolean isPossible(CheckedFile checked) {
        return checked.findings().stream().noneMatch(finding -> NOT_OPENED.contains(finding.rule()));
    }

    /**
     * The annotated workbook; the same bytes and findings give the same bytes.
     *
     * @throws IllegalArgumentException when the bytes are no workbook that can be changed
     */
    public byte[] annotate(byte[] submitted, CheckedFile checked) {
        Marks marks = new Marks(checked, rulebook, language);
        ResultTable table = new ResultTable(checked, rulebook, language);
        try {
            if (isZip(submitted)) {
                return XlsxCopy.annotate(submitted, marks, table);
            }
            Optional<byte[]> inside = LockedPackage.open(submitted);
            return inside.isPresent() ? XlsxCopy.annotate(inside.get(), marks, table)
                    : XlsCopy.annotate(submitted, marks, table);
        } catch (RuntimeException e) {
            // what a damaged part leads to is as manifold as damage is
            throw new IllegalArgumentException("no copy of " + checked.file(), e);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
