package hebiao.importer;

import hebiao.finding.PolicyFile;
import hebiao.template.TemplateSettings;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The policies that can be named: those that come with the product and files on disk. */
public final class PolicyFiles {

    private static final String YAML = ".yaml";
    private static final String OWN = "policy.yaml";

    private PolicyFiles() {
    }

    /** The names of the policies that come with the product, in alphabetical order. */
    public static List<String> shippedNames() {
        return ShippedTemplates.policies();
    }

    /**
     * A policy that comes with the product.
     *
     * @throws YamlProblem {@code noPolicy} when there is none of that name
     */
    public static PolicyFile shipped(String name) throws YamlProblem {
        return named(name, PolicyFile::shipped);
    }

    /**
     * A policy in a file on disk; it may depart from another file in the same folder, with or without its ending, or
     * from one that comes with the product.
     *
     * @throws IOException when the file cannot be read; {@link YamlProblem} when it is no policy
     */
    public static PolicyFile on(Path file) throws IOException {
        return PolicyFile.read(file.toString(), Files.readString(file), beside(file.toAbsolutePath().getParent()));
    }

    /**
     * The policy of a template in a folder on disk: the policy.yaml beside it; else the one that it names, a file of
     * the folder policies beside the template's own or one that comes with the product.
     *
     * @param settings what the template says; empty where that cannot be read, and only its own policy is found
     * @throws IOException when a file cannot be read; {@link YamlProblem} when it is no policy, or there is none of
     *     that name
     */
    public static Optional<PolicyFile> of(Path template, Optional<TemplateSettings> settings) throws IOException {
        return of(template, settings, beside(shared(template)));
    }

    /**
     * The files of the folder policies beside a template's own that its policy is taken from or departs from.
     *
     * @throws IOException as {@link #of(Path, Optional)}
     */
    public static Set<Path> sharedBy(Path template) throws IOException {
        Path folder = shared(template);
        Set<Path> found = new LinkedHashSet<>();
        of(template, Optional.of(TemplateSettings.parse(Files.readString(template.resolve("template.yaml")))), name -> {
            in(folder, name).ifPresent(found::add);
            return beside(folder).text(name);
        });
        return found;
    }

    private static Path shared(Path template) {
        return template.toAbsolutePath().resolveSibling("policies");
    }

    private static Optional<PolicyFile> of(Path template, Optional<TemplateSettings> settings,
            PolicyFile.Bases policies) throws IOException {
        Path own = template.resolve(OWN);
        if (Files.exists(own)) {
            return Optional.of(PolicyFile.read(own.toString(), Files.readString(own), policies));
        }
        return settings.isEmpty() ? Optional.empty() : Optional.of(named(settings.get().policy(), policies));
    }

    /** The policy of a template that comes with the product: its own, else the one that it names. */
    static PolicyFile of(TemplateSettings settings, Optional<String> own, PolicyFile.Bases policies)
            throws YamlProblem {
        return own.isPresent() ? PolicyFile.read(settings.id() + "/" + OWN, own.get(), policies)
                : named(settings.policy(), policies);
    }

    private static PolicyFile named(String name, PolicyFile.Bases policies) throws YamlProblem {
        String text = policies.text(name).orElseThrow(() ->
                new YamlProblem("noPolicy", name, 0, String.join(", ", shippedNames())));
        return PolicyFile.read(name + YAML, text, policies);
    }

    /** Policies in a folder, else those that come with the product. */
    private static PolicyFile.Bases beside(Path folder) {
        return name -> in(folder, name).map(PolicyFiles::text).or(() -> PolicyFile.shipped(name));
    }

    private static Optional<Path> in(Path folder, String name) {
        return Stream.of(name, name + YAML).map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
