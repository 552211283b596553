package hebiao.importer;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.grid.SheetStack;
import hebiao.template.FoundField;
import hebiao.template.LayoutIssue;
import hebiao.template.Reading;
import hebiao.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one form whose fields were found: values, and what is odd about the sheet. */
final class FormReader {

    /** As much of a text as a finding quotes. */
    private static final int SHORT = 40;

    /** A form found by itself that has fewer of the labels may be of a kind that nobody has named yet. */
    private static final double LIKELY = 0.9;
    /** So many labels are named; more would hide the cause. */
    private static final int NAMED_MOST = 8;

    private final Template template;
    private final boolean named;
    private final Rulebook rulebook;

    /** @param named whether somebody said that forms are of this template; else the form itself was asked */
    FormReader(Template template, boolean named, Rulebook rulebook) {
        this.template = template;
        this.named = named;
        this.rulebook = rulebook;
    }

    /** @param stack the sheets in which the form stands */
    ReadForm read(Source source, Reading reading, SheetStack stack) {
        StructuralFindings findings = new StructuralFindings(source, rulebook);
        sayIssues(reading, source, findings);
        sayHidden(source, reading.grid(), stack, findings);
        FieldReader reader = new FieldReader(reading, stack, template, findings);
        SubmissionFields fields = new SubmissionFields();
        for (FieldPath path : template.paths(reading.indicatorRows().size())) {
            fields.put(path, Entry.absent());
        }
        TargetColumns targets = new TargetColumns(template, findings);
        for (Map.Entry<FieldPath, FoundField> found : reading.fields().entrySet()) {
            FieldPath path = found.getKey();
            Entry<?> entry = reader.read(path, found.getValue());
            if (!targets.take(path, entry)) {
                fields.put(path, entry);
            }
        }
        targets.putInto(fields, reading.indicatorRows().size());
        Submission form = fields.assemble(source, template.id(), unit(fields, findings),
                reading.indicatorRows().stream().map(row -> inItsSheet(source, row)).toList(),
                reading.indicatorHeader());
        if (isEmpty(form)) {
            StructuralFindings empty = new StructuralFindings(source, rulebook);
            empty.say("S17", null, null, null, Map.of());
            return new ReadForm(form, named(empty, form), true);
        }
        return new ReadForm(form, named(findings, form), false);
    }

    /** A row as its sheet counts, from 1. */
    private static int inItsSheet(Source source, int row) {
        return source.inItsSheet(new CellRef(row - 1, 0)).row() + 1;
    }

    private void sayHidden(Source source, Grid form, SheetStack stack, StructuralFindings findings) {
        HiddenCells.say(form, findings);
        for (Grid sheet : source.parts().isEmpty() ? List.<Grid>of() : stack.sheets()) {
            StructuralFindings ofSheet = new StructuralFindings(source.file(), sheet.name(), rulebook);
            HiddenCells.say(sheet, ofSheet);
            findings.add(ofSheet);
        }
    }

    /** The unit that the form says its amounts are in, else the template's; said where the two differ. */
    private MoneyUnit unit(SubmissionFields fields, StructuralFindings findings) {
        MoneyUnit usual = template.settings().moneyUnit();
        Entry<?> entry = fields.get(FieldPath.MONEY_UNIT);
        MoneyUnit said = entry.optional().flatMap(text -> MoneyUnit.of((String) text)).orElse(usual);
        if (said != usual) {
            findings.say("S04", "unit", entry.cell(), FieldPath.MONEY_UNIT, entry.text(),
                    Map.of("unit", usual.label()));
        }
        return said;
    }

    private static List<Finding> named(StructuralFindings findings, Submission form) {
        return findings.named(form.projectName().optional().orElse(null),
                form.departmentInCharge().optional().orElse(null));
    }

    /** Labels that are gone, one by one; where so many are that it may be another form, all in one sentence. */
    private void sayIssues(Reading reading, Source source, StructuralFindings findings) {
        List<LayoutIssue> issues = new ArrayList<>(reading.issues());
        List<LayoutIssue.MissingLabels> gone = issues.stream().filter(LayoutIssue.MissingLabels.class::isInstance)
                .map(LayoutIssue.MissingLabels.class::cast).toList();
        if (!named && reading.share() < LIKELY && !gone.isEmpty()) {
            issues.removeAll(gone);
            List<String> labels = gone.stream().flatMap(one -> one.labels().stream()).toList();
            findings.say("S04", "otherKind", gone.get(0).cell(), null, null, Map.of(
                    "template", template.settings().name().get("zh"), "count", String.valueOf(labels.size()),
                    "labels", quoted(labels.stream().limit(NAMED_MOST).toList())));
        }
        issues.forEach(issue -> say(issue, source, findings));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String quoted(List<String> labels) {
        return labels.stream().map(label -> "“" + label.strip() + "”").collect(Collectors.joining());
    }

    private static void say(LayoutIssue issue, Source source, StructuralFindings findings) {
        if (issue instanceof LayoutIssue.MissingLabels missing) {
            boolean same = missing.labels().stream().map(FormReader::squeezed)
                    .anyMatch(squeezed(missing.near())::equals);
            String near = missing.near().isBlank() || same ? null : missing.near();
            String variant = same ? "elsewhere" : near == null ? "gone" : "default";
            findings.say("S04", variant, missing.cell(), null, near, Map.of("labels", quoted(missing.labels()),
                    "cells", source.inItsSheet(missing.cell()).toString()));
        } else if (issue instanceof LayoutIssue.DoubledLabel doubled) {
            findings.say("S04", "doubled", doubled.cell(), null, doubled.label(),
                    Map.of("labels", "“" + doubled.label() + "”", "cells", cells(source, doubled.places())));
        } else if (issue instanceof LayoutIssue.UnsureField unsure) {
            findings.say("S04", "unsure", unsure.cell(), unsure.field(), null,
                    Map.of("cells", cells(source, unsure.places())));
        } else if (issue instanceof LayoutIssue.SplitMerge split) {
            findings.say("S14", split.cell(), split.field(), null, Map.of("value", split.filledWith()));
        } else if (issue instanceof LayoutIssue.ExtraCells extra) {
            findings.say("S05", extra.cell(), null, shortened(extra.text()),
                    Map.of("cells", inItsSheet(source, extra.box()).toString()));
        }
    }

    private static String cells(Source source, List<CellRef> places) {
        return places.stream().map(source::inItsSheet).map(CellRef::toString).collect(Collectors.joining("、"));
    }

    private static Region inItsSheet(Source source, Region box) {
        CellRef first = source.inItsSheet(box.corner());
        return new Region(first.row(), box.left(), first.row() + box.bottom() - box.top(), box.right());
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** No amount, actual or score filled in: zero amounts that a blank carries are nothing either. */
    private static boolean isEmpty(Submission form) {
        return form.funds().lines().stream().allMatch(FormReader::isEmpty)
                && form.indicators().stream().allMatch(i -> isNothing(i.actual()) && isNothing(i.score()));
    }

    private static boolean isEmpty(FundLine line) {
        return FundLine.AMOUNTS.stream().allMatch(part -> isNothing(line.part(part)));
    }

    private static boolean isNothing(Entry<?> entry) {
        return entry.saysNothing() || entry.state() == EntryState.ABSENT;
    }
}
