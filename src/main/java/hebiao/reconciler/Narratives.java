package hebiao.reconciler;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 预期目标 and 实际完成情况 of one form; each is read once, when the first rule asks. */
final class Narratives {

    /** Where in a form they stand, in printed order. */
    static final List<FieldPath> FIELDS = List.of(FieldPath.EXPECTED_GOAL, FieldPath.ACTUAL_GOAL);
    /** Of no form. */
    static final Narratives NONE = new Narratives(Entry.absent(), Entry.absent());

    private final Map<FieldPath, Entry<String>> typed;
    private final Map<FieldPath, Narrative> read = new HashMap<>();

    private Narratives(Entry<String> expected, Entry<String> actual) {
        this.typed = Map.of(FieldPath.EXPECTED_GOAL, expected, FieldPath.ACTUAL_GOAL, actual);
    }

    static Narratives of(Submission form) {
        return new Narratives(form.expectedGoal(), form.actualGoal());
    }

    /** What stands in one of the {@link #FIELDS}, if anything does. */
    Optional<Narrative> in(FieldPath field) {
        return typed.get(field).optional()
                .map(text -> read.computeIfAbsent(field, same -> Narrative.read(text)));
    }

    /** Those that are filled in, in printed order. */
    Stream<Narrative> all() {
        return FIELDS.stream().flatMap(field -> in(field).stream());
    }
}
