package hebiao.cli;

import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.importer.PolicyChoice;
import hebiao.replay.Difference;
import hebiao.replay.FindingChanges;
import hebiao.replay.ReplayResult;
import hebiao.replay.SaidFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a replay, for a person: causes first, then what they did to the files, then to the findings. */
final class ReplayReport {

    private static final int FILES_SHOWN = 10;

    private final ReplayResult result;
    private final Rulebook rulebook;
    private final Texts texts;
    private final PolicyChoice policy;
    private final StringBuilder text = new StringBuilder();

    /** @param policy the other policy; null when the month was compared with what it left */
    ReplayReport(ReplayResult result, Rulebook rulebook, Texts texts, PolicyChoice policy) {
        this.result = result;
        this.rulebook = rulebook;
        this.texts = texts;
        this.policy = policy;
    }

    String text() {
        line(result.manifest().period() + "  " + verdict());
        for (Difference.Kind kind : Difference.Kind.values()) {
            List<Difference> ofKind = result.differences().stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                write(kind, ofKind);
            }
        }
        if (result.differences().stream().noneMatch(Difference::isCause)
                && result.differences().stream().anyMatch(one -> one.kind() == Difference.Kind.RESULT_CHANGED)) {
            line(texts.of("replay.noCause"));
        }
        if (result.failure() != null) {
            line(texts.of("replay.failure", result.failure().in(texts.language())));
        } else if (result.findings() == null) {
            line(texts.of("replay.unknownFindings"));
        } else if (!result.isIdentical()) {
            writeFindings(result.findings());
        }
        return text.toString();
    }

    private String verdict() {
        if (policy != null) {
            return texts.of("replay.policy", policy);
        }
        return result.isIdentical() ? texts.of("replay.identical", result.manifest().inputs().size(),
                result.manifest().outputs().size() + 1) : texts.of("replay.different");
    }

    private void write(Difference.Kind kind, List<Difference> differences) {
        if (kind == Difference.Kind.VERSION) {
            differences.forEach(one -> line(texts.of("replay.VERSION", one.was(), one.now())));
            return;
        }
        line(texts.of("replay." + kind.name()));
        if (kind == Difference.Kind.INPUT_MISSING) {
            writeMissing(differences);
            return;
        }
        boolean names = kind == Difference.Kind.RESULT_CHANGED;
        differences.stream().limit(names ? FILES_SHOWN : differences.size()).forEach(one -> {
            line("  " + named(one));
            if (!names) {
                line("    " + texts.of("replay.was", Objects.requireNonNullElse(one.was(), "-")));
                line("    " + texts.of("replay.now", Objects.requireNonNullElse(one.now(), "-")));
            }
        });
        if (names && differences.size() > FILES_SHOWN) {
            line("  " + texts.of("replay.more", differences.size() - FILES_SHOWN));
        }
    }

    /** Forms that lay in one zip are missing together, and are said together. */
    private void writeMissing(List<Difference> differences) {
        Map<String, List<Difference>> byPath = differences.stream().collect(Collectors.groupingBy(
                one -> Objects.requireNonNullElse(one.path(), one.name()), LinkedHashMap::new, Collectors.toList()));
        byPath.forEach((path, missing) -> line("  " + (missing.size() == 1 ? named(missing.get(0))
                : texts.of("replay.missingForms", missing.size(), path))));
        line("  " + texts.of("replay.paths"));
    }

    private String named(Difference one) {
        String what = one.what() == Difference.What.OUTPUT ? "" : texts.of("replay.what." + one.what().name()) + " ";
        String path = one.path() == null || one.path().equals(one.name()) ? "" : "  " + one.path();
        return what + one.name() + path;
    }

    private void writeFindings(FindingChanges changes) {
        if (changes.isNone()) {
            line(texts.of("replay.sameFindings"));
            return;
        }
        line(texts.of("replay.findings", changes.come().size(), changes.gone().size(), changes.changed().size()));
        for (FindingChanges.OfRule rule : changes.byRule()) {
            line("  " + rule.rule() + " " + name(rule.rule()) + "  "
                    + texts.of("replay.counts", rule.come(), rule.gone(), rule.changed()));
            of(changes.come(), rule).forEach(one -> write("+ " + severity(one), one));
            of(changes.gone(), rule).forEach(one -> write("- " + severity(one), one));
            changes.changed().stream().filter(one -> one.after().rule().equals(rule.rule()))
                    .forEach(this::write);
        }
    }

    /** A newer program may have had rules that this one does not know. */
    private String name(String rule) {
        return rulebook.find(rule).map(one -> one.name().in(texts.language())).orElse("");
    }

    private static Stream<SaidFinding> of(List<SaidFinding> findings, FindingChanges.OfRule rule) {
        return findings.stream().filter(one -> one.rule().equals(rule.rule()));
    }

    private String severities(FindingChanges.Change change) {
        return Stream.of(change.before(), change.after()).map(this::severity).distinct()
                .collect(Collectors.joining(" → "));
    }

    private String severity(SaidFinding finding) {
        return Severity.valueOf(finding.severity()).name(texts.language());
    }

    private void write(FindingChanges.Change change) {
        write("~ " + severities(change), change.after());
        if (change.isMove()) {
            line("      " + texts.of("replay.moved", change.before().cell(), change.after().cell()));
        }
    }

    private void write(String head, SaidFinding finding) {
        line("    " + head + "  " + Stream.of(finding.file(), finding.sheet(), finding.cell(),
                finding.project()).filter(Objects::nonNull).collect(Collectors.joining("  ")));
        line("      " + finding.message());
    }

    private void line(String line) {
        text.append(Columns.printable(line).stripTrailing()).append('\n');
    }
}
