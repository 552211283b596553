package hebiao.replay;

import hebiao.finding.Language;
import java.io.IOException;
import java.util.List;

/** What came of a replay as one JSON object; its shape is a promise to scripts. */
public final class ReplayJson {

    private ReplayJson() {
    }

    /** The object: everything that differs, then the findings by rule and one by one; these are null when not known. */
    private record Shape(String result, String period, String version, String failure,
            List<DifferenceShape> differences, List<FindingChanges.OfRule> rules, List<SaidFinding> come,
            List<SaidFinding> gone, List<FindingChanges.Change> changed) {
    }

    private record DifferenceShape(String kind, String what, String name, String path, String was, String now) {
    }

    /** @param language of the failure's sentence; findings are in the month's own */
    public static String of(ReplayResult result, Language language) throws IOException {
        FindingChanges findings = result.findings();
        Shape shape = new Shape(result.isIdentical() ? "identical" : "different", result.manifest().period(),
                result.manifest().version(), result.failure() == null ? null : result.failure().in(language),
                result.differences().stream().map(one -> new DifferenceShape(one.kind().name(), one.what().name(),
                        one.name(), one.path(), one.was(), one.now())).toList(),
                findings == null ? null : findings.byRule(), findings == null ? null : findings.come(),
                findings == null ? null : findings.gone(), findings == null ? null : findings.changed());
        return ManifestFile.pretty(shape);
    }
}
