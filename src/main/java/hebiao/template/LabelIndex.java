package hebiao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labels of several templates by their words: one look at each text of a sheet tells what every template has in it,
 * so that forty templates cost hardly more than one. Labels are counted through all templates.
 */
final class LabelIndex {

    private final List<Template> templates;
    private final int[] offsets;
    private final Map<String, Words> byWords = new HashMap<>();
    /** Labels that hold placeholders, by the character with which they begin; 0 for those that begin with any. */
    private final Map<Character, List<Mixed>> mixed = new HashMap<>();
    private final Backwards beforeColon = new Backwards();

    /**
     * What reads as one text.
     *
     * @param exact labels of these words
     * @param synonym labels that may be worded so
     * @param owners templates that have either
     */
    private record Words(Set<Integer> exact, Set<Integer> synonym, Set<Integer> owners, boolean[] known) {

        Words() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>(), new boolean[1]);
        }
    }

    /** A way in which labels with placeholders read, and those that read so. */
    private record Mixed(TemplateLabel label, List<Integer> labels) {
    }

    /** Words by their characters from the last to the first. */
    private static final class Backwards {

        private final Map<Character, Backwards> before = new HashMap<>();
        private final List<Integer> labels = new ArrayList<>();

        void add(String key, int label) {
            Backwards place = this;
            for (int at = key.length() - 1; at >= 0; at--) {
                place = place.before.computeIfAbsent(key.charAt(at), c -> new Backwards());
            }
            place.labels.add(label);
        }

        void mark(String text, int end, LabelHits hits) {
            Backwards place = this;
            for (int at = end - 1; place != null; at--) {
                place.labels.forEach(hits::before);
                place = at < 0 ? null : place.before.get(text.charAt(at));
            }
        }
    }

    LabelIndex(List<Template> templates) {
        this.templates = List.copyOf(templates);
        this.offsets = new int[templates.size() + 1];
        Map<String, Mixed> patterns = new LinkedHashMap<>();
        for (int template = 0; template < templates.size(); template++) {
            List<TemplateLabel> labels = templates.get(template).labels();
            offsets[template + 1] = offsets[template] + labels.size();
            for (int at = 0; at < labels.size(); at++) {
                add(labels.get(at), offsets[template] + at, template, patterns);
            }
        }
        patterns.values().forEach(one -> one.label.beginnings().forEach(first ->
                mixed.computeIfAbsent(first, c -> new ArrayList<>()).add(one)));
    }

    private void add(TemplateLabel label, int number, int template, Map<String, Mixed> patterns) {
        Words words = byWords.computeIfAbsent(label.key(), key -> new Words());
        words.known[0] = true;
        words.owners.add(template);
        beforeColon.add(label.key(), number);
        label.synonyms().forEach(key -> byWords.computeIfAbsent(key, same -> new Words()).owners.add(template));
        if (label.isMixed()) {
            patterns.computeIfAbsent(label.pattern(), same -> new Mixed(label, new ArrayList<>())).labels.add(number);
        } else {
            words.exact.add(number);
            label.synonyms().forEach(key -> byWords.get(key).synonym.add(number));
        }
    }

    /** The number of a template's first label. */
    int first(Template template) {
        return offsets[templates.indexOf(template)];
    }

    /** What stands in a sheet. */
    LabelHits in(SheetTexts texts) {
        LabelHits hits = new LabelHits(templates, offsets);
        for (String key : texts.keys()) {
            Words words = byWords.get(key);
            if (words != null) {
                words.exact.forEach(hits::exact);
                words.synonym.forEach(hits::synonym);
                if (words.known[0]) {
                    hits.known(words.owners);
                }
            }
        }
        for (String text : texts.compact()) {
            if (!text.isEmpty()) {
                mark(text, mixed.getOrDefault(text.charAt(0), List.of()), hits);
            }
            mark(text, mixed.getOrDefault((char) 0, List.of()), hits);
        }
        for (String text : texts.withColon()) {
            for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
                beforeColon.mark(text, colon, hits);
            }
        }
        return hits;
    }

    private static void mark(String text, List<Mixed> patterns, LabelHits hits) {
        for (Mixed one : patterns) {
            if (!hits.isExact(one.labels.get(0)) && one.label.fits(text)) {
                one.labels.forEach(hits::exact);
            }
        }
    }
}
