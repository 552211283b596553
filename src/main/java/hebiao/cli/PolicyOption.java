package hebiao.cli;

import hebiao.finding.PolicyFile;
import hebiao.importer.PolicyChoice;
import hebiao.importer.PolicyFiles;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;

/** A policy as users name it: one that comes with the product, or a file. */
final class PolicyOption {

    private PolicyOption() {
    }

    /** @throws UsageProblem when there is no such policy */
    static PolicyChoice choice(String nameOrFile) {
        PolicyChoice choice = PolicyChoice.of(nameOrFile);
        if (choice.file() != null && !Files.isRegularFile(choice.file())) {
            throw new UsageProblem("problem.noPolicy", nameOrFile, String.join(", ", PolicyFiles.shippedNames()));
        }
        return choice;
    }

    /** @throws UsageProblem when there is no such policy, or one that cannot be used */
    static PolicyFile of(String nameOrFile) {
        try {
            return choice(nameOrFile).load();
        } catch (YamlProblem e) {
            throw new UsageProblem("problem.yaml", e);
        } catch (IOException e) {
            throw new UsageProblem("problem.policy", nameOrFile, UsageProblem.firstLine(e));
        }
    }
}
