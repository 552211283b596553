package hebiao.web.inbox;

import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Language;
import hebiao.finding.Place;
import hebiao.importer.TemplateFolder;
import hebiao.ledger.RosterLine;
import hebiao.store.MonthClosed;
import hebiao.store.MonthState;
import hebiao.store.NilClaim;
import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.FileState;
import hebiao.web.guard.SendQuota;
import hebiao.web.inbox.InboxPage.BlankLink;
import hebiao.web.inbox.InboxPage.FileLine;
import hebiao.web.inbox.InboxPage.ProjectLine;
import hebiao.web.month.ClaimLine;
import hebiao.web.page.Answer;
import hebiao.web.page.Download;
import hebiao.web.page.Moment;
import hebiao.web.page.Part;
import hebiao.web.page.Upload;
import hebiao.web.page.Visit;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a 填报人. */
public final class Inbox {

    private final Store store;
    private final Checking checking;
    private final Clock clock;
    private final Intake intake;
    private final SendQuota quota;

    public Inbox(Store store, Checking checking, Clock clock, SendQuota quota) {
        this.store = store;
        this.checking = checking;
        this.clock = clock;
        this.quota = quota;
        this.intake = new Intake(store, checking, clock);
    }

    /** The newest month. */
    public Answer newest(Visit visit) {
        return store.periods().all().stream().findFirst().<Answer>map(month ->
                new Answer.Moved("/inbox/" + month.month())).orElseGet(() -> new Answer.Shown(new NoMonthPage()));
    }

    /** One month: what is to be filed, and what was. */
    public Answer month(Visit visit) {
        Optional<PeriodRow> month = store.periods().find(visit.part("month"));
        return month.isEmpty() ? Answer.nowhere() : new Answer.Shown(page(visit, month.get()));
    }

    private InboxPage page(Visit visit, PeriodRow month) {
        LocalDate today = Moment.day(clock.instant());
        MonthState state = store.periods().state(month.month(), visit.account().departmentId()).orElseThrow();
        Map<String, NilClaim> claims = store.nilClaims().of(month.month());
        List<ProjectLine> projects = state.projects().stream()
                .map(project -> line(project, state.filed(project), claims.get(project.code()))).toList();
        Set<Long> filed = state.filed().values().stream().map(Version::id).collect(Collectors.toSet());
        List<FileLine> others = state.forms().stream().filter(version -> !filed.contains(version.id()))
                .map(Inbox::line).toList();
        return new InboxPage(month.month(), store.periods().all().stream().map(PeriodRow::month).toList(),
                month.due(), month.closes(), ChronoUnit.DAYS.between(today, month.dueDay()),
                isOpen(month), blanks(visit.language()), projects, Part.of(visit, projects, ProjectLine::code),
                others, Part.of(visit, "others", Part.USUAL, others.size()));
    }

    /** The usual one, behind those that the service was started with. */
    private List<BlankLink> blanks(Language language) {
        Stream<TemplateFolder> own = checking.own().templates().stream();
        return Stream.concat(own, Stream.of(checking.usual())).map(one -> new BlankLink(one.id(),
                one.template().settings().name().get(language.code()))).distinct().toList();
    }

    private boolean isOpen(PeriodRow month) {
        return month.takes(Moment.day(clock.instant()));
    }

    private static ProjectLine line(Project project, Version version, NilClaim claim) {
        return new ProjectLine(project.code(), project.name(), project.unit(), project.due(),
                FileState.of(project, version), version == null ? null : line(version),
                ClaimLine.of(claim));
    }

    private static FileLine line(Version version) {
        return new FileLine(version.id(), version.number(), version.file(), version.project(), FileState.of(version),
                version.errors(), version.warnings(), version.notices(), version.late(),
                Moment.shown(version.received()));
    }

    /** Takes files, a zip or a folder; one bad one stops none. */
    public Answer send(Visit visit) throws IOException {
        Optional<PeriodRow> month = store.periods().find(visit.part("month"));
        if (month.isEmpty()) {
            return Answer.nowhere();
        }
        if (!isOpen(month.get())) {
            return TakenNoMore.of(store, month.get().month());
        }
        List<Upload> uploads = visit.uploads("files");
        if (uploads.isEmpty()) {
            return Answer.Refused.of(400, "inbox.noFile");
        }
        Duration wait = quota.take(visit.account().departmentId(), uploads.stream().mapToLong(Upload::size).sum());
        if (!wait.isZero()) {
            return Answer.Refused.of(429, "inbox.quota", quota.bytes() >> 20, wait.toMinutes() + 1);
        }
        List<SentRow> rows = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                rows.addAll(intake.take(visit.account(), month.get(), upload, visit.language()));
            }
        } catch (MonthClosed e) {
            return TakenNoMore.of(store, month.get().month());
        }
        return new Answer.Shown(new SentPage(month.get().month(), rows));
    }

    /** The blank form of a project, of the template that is named or the usual one, with what the roster knows. */
    public Answer blank(Visit visit) {
        Optional<Project> project = store.periods().project(visit.part("month"), visit.part("code"));
        if (project.isEmpty()) {
            return Answer.nowhere();
        }
        String month = project.get().month();
        Optional<String> named = visit.query("template");
        Optional<TemplateFolder> folder = named.isEmpty() ? Optional.of(checking.usual(month))
                : checking.templates(month).stream().filter(one -> one.id().equals(named.get())).findFirst();
        if (folder.isEmpty()) {
            return Answer.nowhere();
        }
        ProjectBlanks blanks = new ProjectBlanks(folder.get().template(), folder.get().policy());
        RosterLine line = line(project.get());
        return new Answer.Download(blanks.named(List.of(line)).keySet().iterator().next(), Download.XLSX,
                blanks.blank(line));
    }

    private static RosterLine line(Project project) {
        String department = project.department() == null ? "" : project.department();
        return new RosterLine(project.code(), project.name(), department, project.unit(), project.year(), null, null,
                "", new Place(project.code(), null, null, null, project.name(), department));
    }
}
