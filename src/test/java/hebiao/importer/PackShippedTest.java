package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.packed.Packed;
import hebiao.packed.PackedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build packs into the jar is what the pages and the yaml say. */
class PackShippedTest {

    @TempDir
    private Path classes;

    @BeforeEach
    void pack() throws IOException {
        Files.createDirectories(classes.resolve(Packed.RULES).getParent());
        PackShipped.main(new String[] {classes.toString()});
    }

    @Test
    void everyRuleIsAsItsPageHasIt() throws IOException {
        List<Rule> pages = List.copyOf(Rulebook.shipped().rules());

        assertThat(unpacked(Packed.RULES)).isEqualTo(pages).hasToString(pages.toString());
    }

    @Test
    void everyTemplateAndPolicyIsAsItsYamlHasIt() throws IOException {
        List<ShippedTemplates.Shipped> yaml = ShippedTemplates.fromFolders();

        assertThat(yaml).extracting(one -> one.settings().id()).contains("monitoring", "self-evaluation");
        assertThat(unpacked(Packed.TEMPLATES)).isEqualTo(yaml);
    }

    @Test
    void theOrderOfPolicyWordsIsKept() throws IOException {
        List<?> policies = unpacked(Packed.TEMPLATES).stream()
                .map(one -> ((ShippedTemplates.Shipped) one).policy()).map(PackShippedTest::ordered).toList();

        assertThat(policies).isEqualTo(ShippedTemplates.fromFolders().stream().map(ShippedTemplates.Shipped::policy)
                .map(PackShippedTest::ordered).toList());
    }

    private static List<?> ordered(Policy policy) {
        return List.of(policy.levels().toString(), policy.levelWeights().toString(), policy.gradeWords().toString(),
                policy.gradeBands().toString(), policy.grades().toString(), policy.sources().toString());
    }

    @Test
    void packingTwiceGivesTheSameBytes() throws IOException {
        byte[] rules = Files.readAllBytes(classes.resolve(Packed.RULES));
        byte[] templates = Files.readAllBytes(classes.resolve(Packed.TEMPLATES));
        pack();

        assertThat(Files.readAllBytes(classes.resolve(Packed.RULES))).isEqualTo(rules);
        assertThat(Files.readAllBytes(classes.resolve(Packed.TEMPLATES))).isEqualTo(templates);
    }

    private List<Object> unpacked(String name) throws IOException {
        Map<?, ?> each = (Map<?, ?>) PackedReader.unpack(Files.readAllBytes(classes.resolve(name)));
        return each.values().stream().map(one -> PackedReader.unpack((byte[]) one)).toList();
    }
}
