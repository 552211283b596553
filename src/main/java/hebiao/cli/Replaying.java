package hebiao.cli;

import hebiao.exporter.OutputFolder;
import hebiao.finding.Rulebook;
import hebiao.importer.PolicyChoice;
import hebiao.replay.MonthRun;
import hebiao.replay.Replay;
import hebiao.replay.ReplayJson;
import hebiao.replay.ReplayResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code consolidate --replay}: a month again, in a temporary place. */
record Replaying(Texts texts, Terminal terminal, Format format) {

    /** The shapes of the output. */
    enum Format {
        TEXT, JSON
    }

    /**
     * Runs the month again and prints what differs.
     *
     * @param policy another policy, whose findings are compared with those under the month's own; null to compare the
     *     month with what it left
     * @return the exit status: 0 when nothing differs, 1 when something does
     * @throws UsageProblem when there is no such manifest or policy, or none that can be used
     */
    int of(Path manifest, PolicyChoice policy) throws Exception {
        Rulebook rulebook = Rulebook.shipped();
        Replay replay = open(manifest, rulebook);
        MonthRun.Checking checking = (check, forms) -> CheckCommand.check(check, forms, texts, terminal);
        ReplayResult result = policy == null ? inTemporaryFolder(replay, checking) : replay.under(policy, checking);
        terminal.out().print(format == Format.JSON ? ReplayJson.of(result, texts.language())
                : new ReplayReport(result, rulebook, texts, policy).text());
        return result.isIdentical() ? 0 : 1;
    }

    private static Replay open(Path manifest, Rulebook rulebook) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            throw new UsageProblem("problem.missing", manifest);
        }
        return new Replay(manifest, Version.number(), rulebook);
    }

    private static ReplayResult inTemporaryFolder(Replay replay, MonthRun.Checking checking) throws Exception {
        Path temporary = Files.createTempDirectory("hebiao-replay");
        try (OutputFolder scratch = OutputFolder.beside(temporary)) {
            return replay.again(scratch.partial(), checking);
        } finally {
            Files.delete(temporary);
        }
    }
}
