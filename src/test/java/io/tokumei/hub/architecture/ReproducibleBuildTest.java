// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Settings without which two builds of one commit would differ. `src/bench/reproducible.sh` builds
/// twice and compares.
class ReproducibleBuildTest {
    /// Plugins that Maven itself binds to the life cycle of a jar.
    private static final Set<String> LIFE_CYCLE =
            Set.of(
                    "maven-clean-plugin",
                    "maven-resources-plugin",
                    "maven-compiler-plugin",
                    "maven-surefire-plugin",
                    "maven-jar-plugin",
                    "maven-install-plugin",
                    "maven-deploy-plugin",
                    "maven-site-plugin");

    @Test
    void theTimeInsideTheJarsIsFixed() throws Exception {
        Document pom = read(SourceTree.root().resolve("pom.xml"));
        String time =
                pom.getElementsByTagName("project.build.outputTimestamp").item(0).getTextContent();
        assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void everyPluginIsPinned() throws Exception {
        Set<String> pinned = new TreeSet<>();
        Set<String> used = new TreeSet<>(LIFE_CYCLE);
        for (Path file : SourceTree.files("pom.xml")) {
            for (Element plugin : elements(read(file), "plugin")) {
                String name = child(plugin, "artifactId");
                used.add(name);
                if (!child(plugin, "version").isEmpty()) {
                    pinned.add(name);
                }
            }
        }
        assertThat(used).isSubsetOf(pinned);
    }

    @Test
    void noVersionFloats() throws Exception {
        List<String> versions = new ArrayList<>();
        for (Path file : SourceTree.files("pom.xml")) {
            for (Element version : elements(read(file), "version")) {
                if (!"configuration".equals(version.getParentNode().getNodeName())) {
                    versions.add(version.getTextContent());
                }
            }
        }
        assertThat(versions)
                .isNotEmpty()
                .noneMatch(v -> v.matches(".*[\\[(,].*|LATEST|RELEASE"))
                .allMatch(v -> !v.endsWith("-SNAPSHOT") || v.equals("0.1.0-SNAPSHOT"));
    }

    private static Document read(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile());
    }

    private static List<Element> elements(Document pom, String name) {
        NodeList found = pom.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent();
            }
        }
        return "";
    }
}
