package hebiao.web.inbox;

import hebiao.finding.Language;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.store.Account;
import hebiao.store.NewVersion;
import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.store.Versions;
import hebiao.web.check.Checking;
import hebiao.web.check.FilesInHand;
import hebiao.web.check.Verdict;
import hebiao.web.page.FileNames;
import hebiao.web.page.Moment;
import hebiao.web.page.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files on their way in: bytes to the disk, then verdict and record in one transaction, then the answer. */
public final class Intake {

    private final Store store;
    private final Checking checking;
    private final Clock clock;

    public Intake(Store store, Checking checking, Clock clock) {
        this.store = store;
        this.checking = checking;
        this.clock = clock;
    }

    /** Takes one file of a request, or what is in it when it is a zip; one row each. */
    public List<SentRow> take(Account author, PeriodRow month, Upload upload, Language language)
            throws IOException {
        String name = upload.name();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            SubmittedFile.Content bytes = new SubmittedFile.Measured(upload.content()::get, upload.size());
            return List.of(keep(author, month, new SubmittedFile(name, bytes), language));
        }
        Path zip = Files.createTempFile(store.incoming(), "zip-", ".zip");
        try (InputStream in = upload.content().get()) {
            Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
            return unpack(author, month, name, zip, language);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private List<SentRow> unpack(Account author, PeriodRow month, String name, Path zip, Language language)
            throws IOException {
        List<SentRow> rows = new ArrayList<>();
        try (SubmittedFiles inside = SubmittedFiles.of(List.of(zip))) {
            boolean whole = inside.files().size() == 1
                    && inside.files().get(0).name().equals(zip.getFileName().toString());
            for (SubmittedFile file : inside.files()) {
                String entry = whole ? name : FileNames.clean(name + "/" + file.name());
                rows.add(keep(author, month, new SubmittedFile(entry, file.content()), language));
            }
            inside.skipped().forEach(file -> rows.add(SentRow.skipped(name + "/" + file.name())));
        }
        if (rows.isEmpty()) {
            rows.add(SentRow.skipped(name));
        }
        return rows;
    }

    private SentRow keep(Account author, PeriodRow month, SubmittedFile file, Language language) throws IOException {
        Judged judged;
        try (FilesInHand.Hold hold = checking.inHand().take()) {
            byte[] bytes;
            try {
                bytes = file.bytes(checking.limits());
            } catch (IOException e) {
                return SentRow.unreadable(file.name(), checking.refusal(file, language));
            }
            hold.unpack(bytes.length);
            judged = new Judged(store.blobs().put(bytes), bytes.length,
                    checking.check(month.month(), file.name(), bytes));
        }
        return keep(author, month, file.name(), judged);
    }

    /** A file that is on the disk, and what it comes to. */
    private record Judged(String sha256, long size, Verdict verdict) {
    }

    private SentRow keep(Account author, PeriodRow month, String file, Judged judged) {
        Verdict verdict = judged.verdict();
        List<Project> own = verdict.codes().stream()
                .flatMap(code -> store.periods().project(month.month(), code).stream())
                .filter(project -> author.departmentId().equals(project.departmentId())).toList();
        List<String> codes = own.stream().map(Project::code).toList();
        String series = codes.isEmpty() ? file : String.join(",", codes);
        Versions.Kept kept = store.versions().add(new NewVersion(month.month(), author, series, codes, file,
                judged.sha256(), judged.size(), verdict.project(), verdict.status(), isLate(month, own),
                checking.program(), verdict.by().template(), verdict.by().policy(), verdict.findings()));
        boolean foreign = codes.isEmpty() && !verdict.checked().forms().isEmpty()
                && store.periods().asks(month.month(), author.departmentId());
        return SentRow.of(kept, foreign);
    }

    /** Late from the midnight that ends the last day in time: the project's own where it has one, else the month's. */
    private boolean isLate(PeriodRow month, List<Project> filed) {
        LocalDate today = Moment.day(clock.instant());
        LocalDate due = filed.stream().filter(project -> project.due() != null)
                .map(project -> LocalDate.parse(project.due())).min(LocalDate::compareTo).orElse(month.dueDay());
        return today.isAfter(due);
    }
}
