package hebiao.exporter.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every copy: annotating twice is annotating once, and a copy reads as what was submitted. */
class AnnotationLawsTest {

    /** Where a law's errors are planted and what stands there then: text, nothing, numbers. */
    private static final List<String> CELLS = List.of("H6", "F6", "D9", "C4", "G3", "F14", "E14", "C15", "G18", "C19",
            "I6", "A14", "B20", "K2");
    private static final List<String> VALUES = List.of("", "-12.5", "约90", "=1+1", "9999999", "0", "@x", "不\n好");

    @Property(tries = 150)
    void twiceIsOnce(@ForAll @IntRange(min = 1, max = 10) int form,
            @ForAll @Size(max = 5) List<@IntRange(max = 13) Integer> cells, @ForAll @IntRange(max = 7) int value) {
        byte[] submitted = Copies.withErrors(form, cells.stream().map(CELLS::get).toList(), VALUES, value);
        CheckedFile checked = Copies.checked(submitted);

        byte[] once = Copies.annotated(submitted, checked);

        assertThat(Copies.annotated(once, checked)).isEqualTo(once);
        CheckedFile again = Copies.checked(once);
        assertThat(again.allFindings()).isEqualTo(checked.allFindings());
        assertThat(again.forms().stream().map(AnnotationLawsTest::fields).toList())
                .isEqualTo(checked.forms().stream().map(AnnotationLawsTest::fields).toList());
    }

    /**
     * Errors planted into a copy and annotated give what the same errors in the submitted form give; the old marks are
     * gone.
     */
    @Property(tries = 60)
    void aCopyCorrectedIsTheFormCorrected(@ForAll @IntRange(min = 1, max = 10) int form,
            @ForAll @Size(max = 4) List<@IntRange(max = 13) Integer> cells, @ForAll @IntRange(max = 7) int value) {
        byte[] wrong = Copies.withErrors(form, cells.stream().map(CELLS::get).toList(), VALUES, value);

        byte[] corrected = Copies.annotated(Copies.annotated(wrong), Copies.passed(wrong));

        Dump before = Dump.of(wrong);
        Dump after = Dump.of(corrected);
        assertThat(after.sheets().get(0)).isEqualTo(before.sheets().get(0));
        assertThat(after.sheets()).hasSize(2);
    }

    private static Map<FieldPath, Entry<?>> fields(CheckedForm form) {
        return new LinkedHashMap<>(SubmissionFields.of(form.form()).asMap());
    }
}
