package hebiao.web.policy;

import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.PolicyFile;
import hebiao.finding.PolicyKey;
import hebiao.importer.PolicyFiles;
import hebiao.replay.FindingChanges;
import hebiao.replay.SaidFinding;
import hebiao.store.PolicyRow;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Sentences;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.month.Preview;
import hebiao.web.month.WholeMonth;
import hebiao.web.page.Answer;
import hebiao.web.page.FileNames;
import hebiao.web.page.Upload;
import hebiao.web.page.Visit;
import hebiao.web.page.Words;
import hebiao.web.policy.PolicyPage.Change;
import hebiao.web.policy.PolicyPage.Choice;
import hebiao.web.policy.PolicyPage.OfRule;
import hebiao.web.policy.PolicyPage.Setting;
import hebiao.web.policy.PolicyPage.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The policy of a month: another one is looked at before it counts. */
public final class PolicyPages {

    private static final int FIRST = 3;
    private static final int LARGEST_FILE = 1 << 20;

    private final Store store;
    private final Checking checking;
    private final Months months;
    private final WholeMonth whole;

    public PolicyPages(Store store, Checking checking, Months months, WholeMonth whole) {
        this.store = store;
        this.checking = checking;
        this.months = months;
        this.whole = whole;
    }

    /** What holds, and what another one would change. */
    public Answer show(Visit visit) throws IOException {
        return show(visit, null);
    }

    private Answer show(Visit visit, String fault) throws IOException {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        List<Choice> choices = new ArrayList<>();
        for (String name : PolicyFiles.shippedNames()) {
            choices.add(new Choice(name, checking.shipped(name).policy().name().in(visit.language())));
        }
        Optional<Preview> preview = whole.preview(month);
        return new Answer.Shown(new PolicyPage(head.get(), store.periods().policy(month).map(PolicyRow::name)
                .orElse(""), choices, preview.isPresent() ? shown(preview.get(), visit.language()) : null, fault));
    }

    private Shown shown(Preview preview, Language language) throws IOException {
        String month = preview.made().period().month();
        FindingChanges changes = preview.changes();
        List<OfRule> rules = changes.byRule().stream().map(one -> ofRule(one, preview, language)).toList();
        boolean stale = !store.periods().state(month).equals(Optional.of(preview.made()));
        return new Shown(preview.token(), preview.policy().map(PolicyRow::name).orElse(""), stale,
                settings(preview, language), changes.come().size(), changes.gone().size(), changes.changed().size(),
                rules);
    }

    /** What is different for the usual template. */
    private List<Setting> settings(Preview preview, Language language) throws IOException {
        Policy from = checking.usual(preview.made().period().month()).policy();
        Policy to = preview.policy().isPresent() ? checking.policy(preview.policy().get()).policy()
                : checking.usual().policy();
        return PolicyKey.all().stream().flatMap(key -> key.change(from, to, language).stream())
                .map(change -> new Setting(change.key().name().in(language), change.before(), change.after()))
                .toList();
    }

    private OfRule ofRule(FindingChanges.OfRule rule, Preview preview, Language language) {
        List<Change> changes = new ArrayList<>();
        preview.changes().come().stream().filter(one -> one.rule().equals(rule.rule()))
                .forEach(one -> changes.add(change("come", null, one, preview.forms())));
        preview.changes().gone().stream().filter(one -> one.rule().equals(rule.rule()))
                .forEach(one -> changes.add(change("gone", one, null, preview.forms())));
        preview.changes().changed().stream().filter(one -> one.after().rule().equals(rule.rule()))
                .forEach(one -> changes.add(change("changed", one.before(), one.after(), preview.forms())));
        int first = Math.min(FIRST, changes.size());
        return new OfRule(rule.rule(), Sentences.name(checking.rulebook(), rule.rule(), language), rule.come(),
                rule.gone(), rule.changed(), changes.subList(0, first), changes.subList(first, changes.size()));
    }

    private static Change change(String kind, SaidFinding before, SaidFinding after, Map<String, Version> forms) {
        SaidFinding one = after == null ? before : after;
        Version version = forms.get(one.file());
        return new Change(kind, version == null ? 0 : version.id(), one.file(), one.cell(), one.message(),
                before == null ? null : before.severity().toLowerCase(Locale.ROOT),
                after == null ? null : after.severity().toLowerCase(Locale.ROOT));
    }

    /** Begins to look at another policy: one of the product by its name, a file, or the templates' own. */
    public Answer preview(Visit visit) throws IOException {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        if (visit.uploads("file").stream().anyMatch(upload -> upload.size() > LARGEST_FILE)) {
            return Answer.Refused.of(413, "policy.large", LARGEST_FILE >> 20);
        }
        Optional<PolicyRow> policy = given(visit, month);
        try {
            if (policy.isPresent()) {
                checking.policy(policy.get());
            }
        } catch (IOException e) {
            return show(visit, Words.in(visit.language()).of("policy.unusable", e.getMessage()));
        }
        return whole.startPreview(month, policy) ? new Answer.Moved("/periods/" + month + "/policy")
                : Answer.Refused.of(409, "job.busy");
    }

    private Optional<PolicyRow> given(Visit visit, String month) throws IOException {
        List<Upload> uploads = visit.uploads("file").stream().filter(upload -> upload.size() > 0).toList();
        if (uploads.isEmpty()) {
            String name = visit.field("policy");
            return name.isEmpty() ? Optional.empty() : Optional.of(new PolicyRow(month, name, null));
        }
        try (InputStream in = uploads.get(0).content().get()) {
            String sha256 = store.blobs().put(in);
            return Optional.of(new PolicyRow(month, FileNames.last(uploads.get(0).name()), sha256));
        }
    }

    /** Judges the month by the policy that was looked at, and checks it anew. */
    public Answer apply(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        Optional<Preview> preview = whole.preview(month).filter(one -> one.token().equals(visit.field("token")));
        if (preview.isEmpty()) {
            return Answer.Refused.of(409, "policy.lookFirst");
        }
        return whole.startPolicy(visit.account(), preview.get()) ? new Answer.Moved("/periods/" + month + "/policy")
                : Answer.Refused.of(409, "job.busy");
    }

    /** The policies that come with the product. */
    public Answer policies(Visit visit) throws IOException {
        List<PoliciesPage.Line> lines = new ArrayList<>();
        for (String name : PolicyFiles.shippedNames()) {
            PolicyFile file = checking.shipped(name);
            Policy policy = file.policy();
            List<PoliciesPage.Key> keys = PolicyKey.all().stream()
                    .filter(key -> policy.base().isEmpty() || file.own().contains(key.key()))
                    .map(key -> new PoliciesPage.Key(key.name().in(visit.language()),
                            key.shown(policy, visit.language()), policy.sources().getOrDefault(key.key(), "")))
                    .toList();
            lines.add(new PoliciesPage.Line(policy.id(), policy.version(), policy.name().in(visit.language()),
                    policy.base(), keys));
        }
        return new Answer.Shown(new PoliciesPage(lines));
    }

    /** The templates that come with the product, and those that the service was started with besides. */
    public Answer templates(Visit visit) {
        return new Answer.Shown(new TemplatesPage(checking.templates().stream().map(one -> new TemplatesPage.Line(
                one.template().id(), one.template().settings().version(),
                one.template().settings().name().get(visit.language().code()), one.policy().id(),
                one.policy().name().in(visit.language()), checking.own().has(one.id()))).toList()));
    }
}
