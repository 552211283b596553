package hebiao.finding;

import hebiao.packed.Packed;
import hebiao.packed.PackedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The catalogue: every rule, from its page, or as the build packed the pages into the jar. */
public final class Rulebook {

    private static final String FOLDER = "/hebiao/rules/";
    private static final String FAMILIES = "CFILNST";
    /** Two digits after the family's letter: every code there can be is looked for, so no index has to be kept. */
    private static final int LAST_NUMBER = 99;

    private static final Rulebook SHIPPED = load();

    /** By code; what is packed is unpacked when it is asked for, since a check needs few of them. */
    private final Map<String, Rule> rules;
    private final Map<String, byte[]> packed;

    private Rulebook(Map<String, byte[]> packed, Map<String, Rule> rules) {
        this.packed = packed;
        this.rules = new ConcurrentSkipListMap<>(rules);
    }

    /** The rules that come with the product. */
    public static Rulebook shipped() {
        return SHIPPED;
    }

    private static Rulebook load() {
        Optional<Map<String, byte[]>> packed = Packed.shipped(Packed.RULES);
        return packed.isPresent() ? new Rulebook(packed.get(), Map.of()) : new Rulebook(Map.of(), pages());
    }

    /** The rules as their pages have them, by code. */
    private static Map<String, Rule> pages() {
        try {
            Map<String, Basis> bases = RulePage.bases(resource("bases.yaml").orElseThrow());
            Map<String, Rule> rules = new HashMap<>();
            for (char family : FAMILIES.toCharArray()) {
                for (int number = 1; number <= LAST_NUMBER; number++) {
                    String code = family + (number < 10 ? "0" : "") + number;
                    Optional<String> page = resource(code + ".md");
                    if (page.isPresent()) {
                        rules.put(code, RulePage.parse(code, page.get(), bases));
                    }
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> resource(String name) throws IOException {
        try (InputStream in = Rulebook.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** All rules by code. */
    public Collection<Rule> rules() {
        packed.keySet().forEach(this::find);
        return Collections.unmodifiableCollection(rules.values());
    }

    /** A rule by its code, if there is one. */
    public Optional<Rule> find(String code) {
        Rule known = rules.get(code);
        if (known == null && packed.containsKey(code)) {
            known = (Rule) PackedReader.unpack(packed.get(code));
            rules.put(code, known);
        }
        return Optional.ofNullable(known);
    }

    /**
     * A rule by its code.
     *
     * @throws IllegalArgumentException when there is no page for it
     */
    public Rule rule(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no rule " + code));
    }

    /**
     * The one-sentence message of a finding. Beside its own arguments it may use {@code {reported}}, {@code {expected}}
     * and {@code {fieldName}}.
     */
    public String message(Finding finding, Language language) {
        Rule rule = rule(finding.rule());
        Text text = rule.messages().get(finding.variant());
        if (text == null) {
            throw new IllegalArgumentException("rule " + finding.rule() + " has no message " + finding.variant());
        }
        Map<String, String> arguments = new HashMap<>(finding.arguments());
        arguments.put("fieldName", FieldName.of(finding, language));
        String blank = language == Language.ZH ? "空" : "blank";
        arguments.put("reported", finding.reported() == null ? blank : finding.reported());
        arguments.put("expected", finding.expected() == null ? "" : finding.expected());
        return text.fill(language, arguments);
    }
}
