package hebiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page on dependencies and the POM say the same. */
class DependenciesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[^`]+`(?:, )?)+) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyDependencyIsOnThePageWithItsPurpose() throws Exception {
        String page = Files.readString(Path.of("src/doc/dependencies.md"));
        List<String> named = new ArrayList<>();
        for (Matcher row = ROW.matcher(page); row.find();) {
            NAME.matcher(row.group(1)).results().forEach(name -> named.add(name.group(1)));
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(new TreeSet<>(direct()));
    }

    /** Without those that are managed only. */
    private static List<String> direct() throws Exception {
        Element project = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile()).getDocumentElement();
        List<String> direct = new ArrayList<>();
        NodeList all = project.getElementsByTagName("dependency");
        for (int at = 0; at < all.getLength(); at++) {
            Element dependency = (Element) all.item(at);
            if (dependency.getParentNode().getParentNode().equals(project)) {
                direct.add(dependency.getElementsByTagName("artifactId").item(0).getTextContent());
            }
        }
        return direct;
    }
}
