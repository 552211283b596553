package hebiao.replay;

import hebiao.finding.Language;
import hebiao.form.Period;
import hebiao.importer.SubmittedFile;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a month is made of; the same inputs give the same bytes.
 *
 * @param language of findings.json, findings.csv and the annotated copies
 * @param choice how the templates were chosen
 * @param templates at least one: all that are tried, each with its policy
 * @param forms each with its origin
 * @param previous the output folder of an earlier month; null when none was given
 * @param answers what departments answered to the doubts, as a file; null when none was given
 */
public record MonthInputs(Period period, Language language, TemplateChoice choice, List<TemplateFolder> templates,
        List<SubmittedFile> forms, LedgerFiles ledgers, Path previous, Path answers) {

    public MonthInputs {
        Objects.requireNonNull(period);
        Objects.requireNonNull(language);
        Objects.requireNonNull(choice);
        Objects.requireNonNull(ledgers);
        templates = List.copyOf(templates);
        forms = List.copyOf(forms);
    }

    /** The forms by their names, which no two share. */
    Map<String, SubmittedFile> formsByName() {
        return forms.stream().collect(Collectors.toMap(SubmittedFile::name, Function.identity()));
    }

    /** The same inputs under other templates. */
    MonthInputs with(List<TemplateFolder> others) {
        return new MonthInputs(period, language, choice, others, forms, ledgers, previous, answers);
    }

    /** The same inputs with the answers to the doubts. */
    MonthInputs answeredBy(Path file) {
        return new MonthInputs(period, language, choice, templates, forms, ledgers, previous, file);
    }
}
