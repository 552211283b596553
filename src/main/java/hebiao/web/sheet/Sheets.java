package hebiao.web.sheet;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Status;
import hebiao.exporter.annotation.AnnotatedCopy;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.store.Store;
import hebiao.store.TrailRecord;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Sentences;
import hebiao.web.page.Answer;
import hebiao.web.page.FileNames;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The pages of one version. */
public final class Sheets {

    private static final String BINARY = "application/octet-stream";

    private final Store store;
    private final Checking checking;
    private final Clock clock;

    public Sheets(Store store, Checking checking, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.clock = clock;
    }

    /** The sheet with its findings. */
    public Answer show(Visit visit) throws IOException {
        Optional<Version> version = store.versions().find(visit.number("id"));
        return version.isEmpty() ? Answer.nowhere()
                : new Answer.Shown(new SheetView(store, checking, visit).of(version.get()));
    }

    /** The file as it was sent. */
    public Answer file(Visit visit) throws IOException {
        Optional<Version> version = store.versions().find(visit.number("id"));
        return version.isEmpty() ? Answer.nowhere()
                : new Answer.Download(FileNames.last(version.get().file()), BINARY,
                store.blobs().get(version.get().sha256()));
    }

    /** The file with its wrong cells red and commented. */
    public Answer annotated(Visit visit) throws IOException {
        Optional<Version> found = store.versions().find(visit.number("id"));
        if (found.isEmpty()) {
            return Answer.nowhere();
        }
        Version version = found.get();
        // a rule that is gone since is broken no more; the page still shows what was said then
        List<Finding> findings = store.versions().findings(version.id()).stream()
                .filter(finding -> Sentences.isKnown(checking.rulebook(), finding)).toList();
        CheckedFile checked = new CheckedFile(version.file(), version.sha256(), version.size(), List.of(), findings);
        if (version.status() == Status.UNREADABLE && !AnnotatedCopy.isPossible(checked)) {
            return Answer.Refused.of(409, "sheet.noCopy");
        }
        byte[] copy = new AnnotatedCopy(checking.rulebook(), visit.language())
                .annotate(store.blobs().get(version.sha256()), checked);
        return new Answer.Download(FileNames.last(version.file()), BINARY, copy);
    }

    /** 回执. */
    public Answer receipt(Visit visit) {
        Optional<Version> version = store.versions().find(visit.number("id"));
        if (version.isEmpty()) {
            return Answer.nowhere();
        }
        TrailRecord head = store.trail().head().orElseThrow();
        return new Answer.Shown(new ReceiptPage(VersionFacts.of(version.get(),
                store.versions().codes(version.get().id())), head.seq(), head.hash(),
                Moment.shown(clock.instant().toString())));
    }

    /** 说明 to a doubt; an error is to be mended, not explained. */
    public Answer explain(Visit visit) {
        Optional<Version> version = store.versions().find(visit.number("id"));
        if (version.isEmpty()) {
            return Answer.nowhere();
        }
        List<Finding> findings = store.versions().findings(version.get().id());
        int number = (int) Math.min(visit.number("finding"), Integer.MAX_VALUE);
        if (number < 1 || number > findings.size()) {
            return Answer.nowhere();
        }
        if (findings.get(number - 1).severity() != Severity.WARNING) {
            return Answer.Refused.of(409, "sheet.answer.onlyDoubts");
        }
        String text = visit.field("text");
        if (!DoubtAnswer.isLongEnough(text)) {
            return Answer.Refused.of(400, "sheet.answer.length", DoubtAnswer.SHORTEST, DoubtAnswer.LONGEST);
        }
        store.versions().explain(visit.account(), version.get(), number, text);
        return new Answer.Moved("/versions/" + version.get().id() + "#f" + number);
    }
}
