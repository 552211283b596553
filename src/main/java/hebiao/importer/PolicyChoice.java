package hebiao.importer;

import hebiao.finding.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A policy that was named in place of the templates' own: one that comes with the product, or a file.
 *
 * @param name of one that comes with the product; null for a file
 * @param file of one that somebody wrote; null for a name
 */
public record PolicyChoice(String name, Path file) {

    /** One that comes with the product, where there is one of that name, else a file. */
    public static PolicyChoice of(String nameOrFile) {
        return PolicyFile.shipped(nameOrFile).isPresent() ? new PolicyChoice(nameOrFile, null)
                : new PolicyChoice(null, Path.of(nameOrFile));
    }

    /**
     * Reads it.
     *
     * @throws IOException when the file cannot be read; {@link hebiao.yaml.YamlProblem} when it is no policy
     */
    public PolicyFile load() throws IOException {
        return name != null ? PolicyFiles.shipped(name) : PolicyFiles.on(file);
    }

    /** As it was named. */
    @Override
    public String toString() {
        return name != null ? name : file.toString();
    }
}
